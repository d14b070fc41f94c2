import type { Expression } from "../model/expression.ts";
import type { Post } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import type { Signal } from "../model/signal.ts";
import type { Sources } from "../model/sources.ts";

/** A signal of fair phrases, for tests. */
export function signal(name: string, phrases: readonly string[], more: Partial<Signal> = {}): Signal {
  return { name, says: name, phrases: { weak: [], fair: phrases, strong: [] }, except: [], ...more };
}

/** A rule around an expression, for tests. */
export function rule(id: string, when: Expression, more: Partial<Rule> = {}): Rule {
  return {
    id,
    concern: "touting",
    severity: "error",
    says: "It is so",
    why: "Because",
    fix: "Mend it",
    cites: [{ instrument: "code", relation: "paraphrases", verified: "yes" }],
    norms: [],
    sees: "text",
    applies: {},
    when,
    unless: [],
    loweredBy: [],
    examples: { flag: [], pass: [] },
    ...more,
  };
}

export function sources(signals: readonly Signal[], rules: readonly Rule[]): Sources {
  return { signals, rulesets: [{ id: "uk", title: "UK", version: "1", instruments: [], rules, waiting: [], norms: [], checklist: [] }] };
}

/** A post of plain text whose places are columns of its only line. */
export function post(text: string, more: Partial<Post> = {}): Post {
  const place = (start: number, end: number) => ({ path: "post.txt", line: 1, column: start + 1, endLine: 1, endColumn: end + 1 });
  return { id: "p", kind: "post", platform: "text", path: "post.txt", text, origin: { place }, audience: "unknown", ...more };
}
