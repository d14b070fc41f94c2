import type { Span } from "../model/span.ts";
import { type MappedText, unchanged } from "./mapped-text.ts";

/** Texts of one source in a row, `between` between them, with the way back. */
export function joined(parts: readonly MappedText[], between = "\n\n"): MappedText {
  const [only] = parts;
  if (only === undefined) return unchanged("");
  if (parts.length === 1) return only;
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.text.length + between.length;
  }
  const source = (offset: number): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const part = parts[index] ?? only;
    const inside = Math.min(offset - (starts[index] ?? 0), part.text.length);
    return part.toSource(inside, Math.min(inside + 1, part.text.length));
  };
  return {
    text: parts.map(({ text }) => text).join(between),
    toSource(start, end) {
      const first = source(start);
      const last = end > start ? source(end - 1) : { start: first.start, end: first.start };
      return { start: Math.min(first.start, last.start), end: Math.max(first.start, last.end) };
    },
  };
}
