import { getBuiltinModule } from "node:process";
import type { Post } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import type { Verdict } from "../model/verdict.ts";
import { pattern } from "../text/pattern.ts";

/** Keeps fingerprints of this program apart from plain hashes of the same words. */
const salt = "scrubin/1";
const blanks = pattern("\\s+", "g");

/**
 * A name for a finding that stays the same while its paragraph and the clauses of its rule do, wherever the text lies: 32 hexadecimal digits
 * of SHA-256. All clauses count, not those of the day alone, so that a finding keeps its name whatever the day it is judged by.
 * Equal ones within a post are told apart by their number, kept in `taken`.
 */
export function fingerprintOf(post: Post, verdict: Verdict, cites: Rule["cites"], taken: Map<string, number>): string {
  const clause = cites.map((cite) => `${cite.instrument}#${cite.at ?? ""}`).join(",");
  const base = [salt, verdict.rule, clause, paragraphOf(post.text, verdict.span.start)].join("\u0000");
  const count = taken.get(base) ?? 0;
  taken.set(base, count + 1);
  // Loaded when it is needed: it costs a start 3 ms.
  return getBuiltinModule("node:crypto")

    .createHash("sha256")
    .update(count === 0 ? base : `${base}\u0000${count}`)
    .digest("hex")
    .slice(0, 32);
}

function paragraphOf(text: string, at: number): string {
  const before = text.lastIndexOf("\n\n", at);
  const after = text.indexOf("\n\n", at);
  return text
    .slice(before < 0 ? 0 : before + 2, after < 0 ? text.length : after)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(blanks, " ")
    .trim();
}
