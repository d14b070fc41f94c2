import type { Origin } from "../model/place.ts";
import type { Span } from "../model/span.ts";
import { type JsonPath, jsonTextAt } from "../text/json-text.ts";
import { linesOf } from "../text/lines.ts";
import { compose, type MappedText, unchanged } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import type { Element } from "./elements.ts";

/** A string inside an element that is own words, and how it is rendered, e.g. with short links expanded. */
export interface Passage {
  readonly path: JsonPath;
  /** As JSON.parse gives it, mojibake repaired. */
  readonly text: string;
  readonly edit?: ((text: string) => MappedText) | undefined;
}

const between = "\n\n";

/** The passages of one post as one text, a paragraph each. */
export function passageText(passages: readonly Passage[]): string {
  return passages.map(({ text, edit }) => edit?.(text).text ?? text).join(between);
}

/** Leads from the text that `passageText` gave back to the file. Worked out when a place is asked for. */
export function passageOrigin(path: string, element: Element, passages: readonly Passage[], mojibake: boolean): Origin {
  return originOf(path, () => ({
    mapped: joined(passages.map((passage) => mappedPassage(element.raw, passage, mojibake))),
    lines: linesOf(element.raw, { line: element.line, column: element.column }),
  }));
}

function mappedPassage(raw: string, passage: Passage, mojibake: boolean): MappedText {
  const decoded = jsonTextAt(raw, passage.path, { mojibake }) ?? unchanged("");
  return passage.edit === undefined ? decoded : compose(passage.edit(decoded.text), decoded);
}

/** Texts in a row, `between` between them. */
function joined(parts: readonly MappedText[]): MappedText {
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
    const part = parts[index] ?? unchanged("");
    const inside = Math.min(offset - (starts[index] ?? 0), part.text.length);
    return part.toSource(inside, Math.min(inside + 1, part.text.length));
  };
  return {
    text: parts.map(({ text }) => text).join(between),
    toSource(start, end) {
      if (parts.length === 1 && parts[0] !== undefined) return parts[0].toSource(start, end);
      const first = source(start);
      const last = end > start ? source(end - 1) : { start: first.start, end: first.start };
      return { start: Math.min(first.start, last.start), end: Math.max(first.start, last.end) };
    },
  };
}
