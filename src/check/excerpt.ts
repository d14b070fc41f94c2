import type { Concern } from "../model/concern.ts";
import type { Stretch } from "../model/finding.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import type { Verdict } from "../model/verdict.ts";
import { secretsOf } from "./secrecy.ts";

/** An excerpt reaches at most so many UTF-16 units to either side of the finding. */
const reach = 160;

/** The line of the finding, cut into stretches that are marked, secret or neither. */
export function excerptOf(post: Post, verdict: Verdict, concern: Concern): readonly Stretch[] {
  const room = roomOf(post.text, verdict.span);
  const secret = secretsOf(verdict, concern);
  const marked = verdict.proofs.flatMap((proof) => (proof.span ? [proof.span] : []));
  const marks = marked.length > 0 ? marked : [verdict.span];
  const cuts = new Set([room.start, room.end]);
  for (const span of [...secret, ...marks]) for (const at of [span.start, span.end]) if (at > room.start && at < room.end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i] as number;
    const within = (span: Span): boolean => span.start <= start && end <= span.end;
    return { text: post.text.slice(start, end), identifies: secret.some(within), mark: marks.some(within) };
  });
}

function roomOf(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && span.start - start < reach && text[start - 1] !== "\n") start -= 1;
  let end = Math.min(span.end, span.start + 2 * reach);
  const from = end;
  while (end < text.length && end - from < reach && text[end] !== "\n") end += 1;
  if (start > 0 && text[start - 1] !== "\n") start = wordStart(text, start, span.start);
  return { start, end: splitsPair(text, end) ? end + 1 : end };
}

/** Begins at a word rather than inside one. */
function wordStart(text: string, from: number, limit: number): number {
  const blank = text.indexOf(" ", from);
  return blank >= 0 && blank < limit ? blank + 1 : splitsPair(text, from) ? from - 1 : from;
}

const splitsPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
