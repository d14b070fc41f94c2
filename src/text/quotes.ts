import type { Span } from "../model/span.ts";

const pairs: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "‘": "’" };
const longest = 1200;

/** Stretches between quotation marks, marks left out. Straight marks pair up within a paragraph; an apostrophe is none. Linear. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    const close = pairs[mark] ?? (mark === '"' ? '"' : mark === "'" && opensSingle(text, at) ? "'" : undefined);
    if (close === undefined) continue;
    const end = closing(text, at + 1, close);
    if (end < 0) continue;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}

function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return " \n(—:".includes(before) && after !== " " && !(text[at + 2] === " " && "ntks".includes(after));
}

function closing(text: string, from: number, close: string): number {
  const limit = Math.min(text.length, from + longest);
  for (let at = from; at < limit; at += 1) {
    const mark = text[at];
    if (mark === "\n" && text[at + 1] === "\n" && close === '"') return -1;
    if (mark !== close) continue;
    if (close === "'" && /* an apostrophe inside a word */ isLetter(text[at + 1])) continue;
    return at;
  }
  return -1;
}

const isLetter = (mark: string | undefined): boolean => mark !== undefined && mark.toLowerCase() !== mark.toUpperCase();
