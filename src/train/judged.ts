import type { Engine } from "../match/engine.ts";
import { type Concern, concerns } from "../model/concern.ts";
import type { Learned } from "../model/learned.ts";
import type { Post } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import { linesOf } from "../text/lines.ts";
import { unchanged } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import type { Labelled } from "./corpus.ts";

/** What was raised for a post, at error or warning, and how. */
export interface Seen {
  readonly post: Labelled;
  readonly byRules: ReadonlySet<Concern>;
  readonly byBoth: ReadonlySet<Concern>;
  /** The certainty of what both raised. */
  readonly certainty: ReadonlyMap<Concern, string>;
  /** The learned chance of each concern, in the order of the concerns. */
  readonly chances: readonly number[];
}

type EngineWith = (jurisdiction: string, learned: Learned | undefined) => Engine;

/** Judges posts by the built rules without and with what was learned. */
export function judged(
  posts: readonly Labelled[],
  engineWith: EngineWith,
  rules: ReadonlyMap<string, Rule>,
  learned: Learned,
): readonly Seen[] {
  const engines = new Map<string, { readonly alone: Engine; readonly both: Engine }>();
  return posts.map((post) => {
    const known = engines.get(post.jurisdiction) ?? {
      alone: engineWith(post.jurisdiction, undefined),
      both: engineWith(post.jurisdiction, learned),
    };
    engines.set(post.jurisdiction, known);
    const certainty = raised(known.both, post, rules);
    learned.read({ lower: post.lower, context: post.context, kind: post.kind });
    const chances = concerns.map((concern) => learned.chance(concern, post.jurisdiction));
    return { post, byRules: new Set(raised(known.alone, post, rules).keys()), byBoth: new Set(certainty.keys()), certainty, chances };
  });
}

/** The concerns raised at error or warning, each with the certainty of its first finding. */
function raised(engine: Engine, labelled: Labelled, rules: ReadonlyMap<string, Rule>): ReadonlyMap<Concern, string> {
  const found = new Map<Concern, string>();
  for (const { rule: id, lowered, certainty } of engine.judge(postOf(labelled))) {
    const rule = rules.get(id);
    if (rule !== undefined && !lowered && rule.severity !== "info" && !found.has(rule.concern)) found.set(rule.concern, certainty);
  }
  return found;
}

function postOf({ id, kind, text, setting }: Labelled): Post {
  const origin = originOf("labelled", () => ({ mapped: unchanged(text), lines: linesOf(text) }));
  return { id, kind, platform: "ndjson", path: "labelled", text, origin, audience: "unknown", context: setting };
}
