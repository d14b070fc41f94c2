import type { Likeness } from "../model/expression.ts";
import type { Gender, Glimpse } from "../model/glimpse.ts";
import type { Span } from "../model/span.ts";
import type { Proof } from "../model/verdict.ts";
import type { Evaluator } from "./evaluate.ts";
import { namesIn } from "./identifying.ts";
import { genderIn, type Links, linksIn } from "./links.ts";
import { best, join, type Match } from "./match.ts";
import { placeOf } from "./place-of.ts";
import type { ProgramClause, ProgramHistory } from "./program.ts";
import { proofOf, testimony } from "./testimony.ts";

/** What the post read last shows for rules on several posts: nothing, mostly. */
export function glimpsesOf(rules: readonly ProgramHistory[], evaluator: Evaluator): readonly Glimpse[] {
  const found: Glimpse[] = [];
  const desk = new Desk(evaluator);
  const { kind } = evaluator.reading.post;
  for (const rule of rules) {
    if (!(rule.kinds?.includes(kind) ?? true)) continue;
    rule.clauses.forEach((clause, number) => {
      const counted = look(rule, clause, number, "counted", desk);
      if (counted !== undefined) found.push(counted);
      const beside = clause.beside === null ? undefined : look(rule, clause, number, "beside", desk);
      if (beside !== undefined) found.push(beside);
    });
  }
  return found;
}

function look(rule: ProgramHistory, clause: ProgramClause, number: number, role: Glimpse["role"], desk: Desk): Glimpse | undefined {
  const { evaluator } = desk;
  const node = role === "counted" ? clause.node : (clause.beside?.node ?? clause.node);
  if (!evaluator.rings(node)) return undefined;
  const matches = evaluator.evaluate(node);
  if (matches.length === 0) return undefined;
  // An excuse takes a post out of the count; what stands beside, such as an admission of payment, no excuse takes away.
  if (role === "counted" && rule.unless.some((part) => evaluator.evaluate(part).length > 0)) return undefined;
  const { reading } = evaluator;
  const witnesses = testimony(join(matches).witnesses, undefined);
  const { links, refersBack, another } = desk.links(clause.alike);
  if (clause.alike !== null && clause.alike !== "patient" && links.length === 0) return undefined;
  return {
    rule: rule.id,
    concern: rule.concern,
    clause: number,
    role,
    span: placeOf(matches, witnesses, reading),
    weight: best(matches)?.weight ?? 0,
    lowered: rule.loweredBy.some((part) => evaluator.evaluate(part).length > 0),
    links,
    gender: clause.alike === "patient" ? desk.gender : "unknown",
    refersBack,
    another,
    proofs: witnesses.map((witness) => proofOf(witness, reading)),
    items: itemsOf(clause, evaluator),
    identifying: desk.names,
  };
}

/** Which particulars of a sum the post holds, each by the words that show it best. */
function itemsOf({ addsUp }: ProgramClause, evaluator: Evaluator): Glimpse["items"] {
  if (addsUp === null) return [];
  return addsUp.of.flatMap(([, node], item) => {
    const proof = proofIn(evaluator.evaluate(node), evaluator);
    return proof === undefined ? [] : [{ item, proof }];
  });
}

function proofIn(matches: readonly Match[], { reading }: Evaluator): Proof | undefined {
  const witness = best(matches)?.witnesses[0];
  return witness === undefined ? undefined : proofOf(witness, reading);
}

/** What several rules ask of one post, worked out once. */
class Desk {
  readonly evaluator: Evaluator;
  readonly #links = new Map<Likeness | null, Links>();
  #gender: Gender | undefined;
  #names: readonly Span[] | undefined;

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
  }

  links(alike: Likeness | null): Links {
    const known = this.#links.get(alike) ?? linksIn(this.evaluator.reading, alike);
    this.#links.set(alike, known);
    return known;
  }

  get gender(): Gender {
    this.#gender ??= genderIn(this.evaluator.reading);
    return this.#gender;
  }

  get names(): readonly Span[] {
    this.#names ??= namesIn(this.evaluator.reading);
    return this.#names;
  }
}
