import type { Post } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import type { Verdict } from "../model/verdict.ts";
import { pattern } from "../text/pattern.ts";
import { sha256 } from "./sha256.ts";

/** Keeps fingerprints of this program apart from plain hashes of the same words. */
const salt = "scrubin/1";
const blanks = pattern("\\s+", "g");

/**
 * A name for a finding that stays the same while its paragraph and the clauses of its rule do, wherever the text lies: 32 hexadecimal digits
 * of SHA-256. All clauses count, not those of the day alone, so that a finding keeps its name whatever the day it is judged by.
 * Equal ones within a post are told apart by their number, kept in `taken`.
 */
export function fingerprintOf(post: Post, verdict: Verdict, cites: Rule["cites"], taken: Map<string, number>): string {
  const clause = clausesOf(cites);
  const base = [salt, verdict.rule, clause, normalParagraph(post.text, verdict.span.start)].join("\u0000");
  const count = taken.get(base) ?? 0;
  taken.set(base, count + 1);
  return sha256(count === 0 ? base : `${base}\u0000${count}`).slice(0, 32);
}

/**
 * A name for a finding across posts that stays the same while the paragraphs of its posts and the clauses of its rule do, whatever other
 * posts there are. `words` are hashes of those paragraphs, in any order.
 */
export function fingerprintAcross(rule: Pick<Rule, "id" | "cites">, words: readonly string[]): string {
  return sha256([salt, "history", rule.id, clausesOf(rule.cites), ...[...words].sort()].join("\u0000")).slice(0, 32);
}

const clausesOf = (cites: Rule["cites"]): string => cites.map((cite) => `${cite.instrument}#${cite.at ?? ""}`).join(",");

/** The paragraph about an offset, without what makes no difference: letter case, blanks, forms of letters. */
export function normalParagraph(text: string, at: number): string {
  const before = text.lastIndexOf("\n\n", at);
  const after = text.indexOf("\n\n", at);
  return text
    .slice(before < 0 ? 0 : before + 2, after < 0 ? text.length : after)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(blanks, " ")
    .trim();
}
