import type { Origin } from "../model/place.ts";
import { joined } from "../text/join.ts";
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
