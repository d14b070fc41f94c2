import type { Explanation } from "../model/explanation.ts";
import type { Post } from "../model/post.ts";
import { stanceBit, stances } from "../model/stance.ts";
import type { Evaluator } from "./evaluate.ts";
import type { Match } from "./match.ts";
import type { LearnedNode, Node, ProgramRule } from "./program.ts";
import { askedOf, likeOthers } from "./resembles.ts";
import { mostWords } from "./testimony.ts";

type Words = Explanation["words"];

/** The rule's expression as a tree, with the words that met each part and those that nearly did. */
export function explainRule(rule: ProgramRule, evaluator: Evaluator, post: Post): Explanation {
  const teller = new Teller(evaluator, post);
  const when = teller.tell(rule.node);
  const unless = rule.unless.map((node) => teller.named("unless", node));
  const lowered = rule.loweredBy.map((node) => teller.named("lowered by", node));
  const kind = rule.kinds === null || rule.kinds.includes(post.kind);
  return {
    label: rule.id,
    holds: kind && when.holds && unless.every((part) => !part.holds),
    words: [],
    parts: [
      ...(kind ? [] : [{ label: `applies to ${rule.kinds?.join(", ")}, not to a ${post.kind}`, holds: false, words: [], parts: [] }]),
      when,
      ...unless,
      ...lowered,
    ],
  };
}

class Teller {
  readonly #evaluator: Evaluator;
  readonly #post: Post;

  constructor(evaluator: Evaluator, post: Post) {
    this.#evaluator = evaluator;
    this.#post = post;
  }

  named(prefix: string, node: number): Explanation {
    const told = this.tell(node);
    return { ...told, label: `${prefix} ${told.label}` };
  }

  tell(number: number): Explanation {
    const node = this.#evaluator.node(number);
    const matches = this.#evaluator.evaluate(number);
    const told = { label: labelOf(node, this.#evaluator), holds: matches.length > 0 };
    switch (node.word) {
      case "signal": {
        const { says, node: composite } = this.#evaluator.signalAt(node.signal);
        return { ...told, says, words: this.#hits(node.signal, node.silent), parts: composite < 0 ? [] : [this.tell(composite)] };
      }
      case "note":
      case "pattern":
        return { ...told, words: this.#words(matches), parts: [] };
      case "all":
      case "any":
      case "near":
      case "sequence":
      case "at-least":
        return { ...told, words: [], parts: node.of.map((part) => this.tell(part)) };
      case "not":
      case "missing":
        return { ...told, words: [], parts: [this.tell(node.of)] };
      case "context":
        return { ...told, words: [], parts: [] };
      case "score":
        return { ...told, words: [], parts: node.of.map(([add, part]) => this.named(`${add > 0 ? "+" : ""}${add}`, part)) };
      case "where":
      case "found":
        return { ...told, words: [], parts: [] };
      case "resembles":
        return { ...told, says: likeOthers, words: this.#moving(node), parts: [] };
      case "unlike":
        return { ...told, words: told.holds ? [] : this.#moving(node), parts: [] };
    }
  }

  #hits(signal: number, silent: number): Words {
    const { reading } = this.#evaluator;
    return reading.phraseHits(signal).map((hit) => {
      const kept = stances.filter((stance) => (hit.stance & silent & stanceBit(stance)) !== 0);
      return { ...this.#word(hit.start, hit.end), ...(kept.length > 0 ? { kept: kept.join(", ") } : {}) };
    });
  }

  /** The words that moved the learned model, whether or not they sufficed. */
  #moving({ concern }: LearnedNode): Words {
    return (this.#evaluator.learned?.weighed(concern, mostWords) ?? []).map(({ start, end }) => this.#word(start, end));
  }

  #words(matches: readonly Match[]): Words {
    return matches.filter((match) => match.first >= 0).map((match) => this.#word(match.start, match.end));
  }

  #word(start: number, end: number): Words[number] {
    const span = this.#evaluator.reading.original(start, end);
    const { line, column } = this.#post.origin.place(span.start, span.end);
    return { text: this.#post.text.slice(span.start, span.end), line, column };
  }
}

function labelOf(node: Node, evaluator: Evaluator): string {
  switch (node.word) {
    case "signal": {
      const { name } = evaluator.signalAt(node.signal);
      return name.startsWith("phrase:") ? "phrase" : name;
    }
    case "note":
      return [node.kind, ...node.traits].join("/");
    case "pattern":
      return `pattern ${node.source}`;
    case "at-least":
      return `at least ${node.count} within ${node.within}`;
    case "score":
      return `score of ${node.threshold} within ${node.within}`;
    case "all":
    case "any":
    case "near":
    case "sequence":
      return `${node.word} within ${node.within}`;
    case "where":
      return `where ${JSON.stringify(node.conditions)}`;
    case "resembles":
    case "unlike":
      return askedOf(node, evaluator.learned);
    default:
      return node.word;
  }
}
