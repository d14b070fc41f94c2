import { isScalar, type Node } from "yaml";
import { isFault, type PhraseElement, parsePhrase } from "../text/phrase.ts";
import { itemsOf, shortened, textOf } from "../yaml/fields.ts";
import { complain, type Where } from "../yaml/source-file.ts";
import { checkClass, type Reading } from "./names.ts";

/** Phrases of a field, one or a list; those that cannot be read are noted and left out. */
export function readPhrases(reading: Reading, node: Node | undefined): string[] {
  const phrases = new Set<string>();
  for (const item of itemsOf(node)) {
    const text = textOf(reading.file, item, "a phrase");
    if (text === undefined || !checkPhrase(reading, text, (offset) => offsetIn(reading, item, text, offset))) continue;
    phrases.add(text);
  }
  return [...phrases];
}

/** Reads one phrase and resolves its classes; `place` turns an offset in it into a place of the file. */
function checkPhrase(reading: Reading, text: string, place: (offset: number) => Where): boolean {
  const read = parsePhrase(text);
  if (isFault(read)) {
    complain(reading.file, place(read.offset), read.message, `The phrase is "${shortened(text)}"`);
    return false;
  }
  for (const found of classesOf(read)) checkClass(reading, found.name, place(found.at));
  return true;
}

/** The names in braces of a phrase, with their offsets. */
export function classesOf(elements: readonly PhraseElement[]): { readonly name: string; readonly at: number }[] {
  return elements.flatMap((element) => {
    if (element.kind === "choice") return element.branches.flatMap(classesOf);
    if (element.kind !== "class") return [];
    return [{ name: element.trait === undefined ? element.name : `${element.name}/${element.trait}`, at: element.at }];
  });
}

/** The place of an offset of a text in its file, exact where the text stands there as it is; else where it begins. */
function offsetIn(reading: Reading, node: Node, text: string, offset: number): Where {
  const [start, end] = node.range ?? [0, 0];
  const at = reading.file.text.slice(start, end).indexOf(text);
  return isScalar(node) && at >= 0 ? start + at + offset : node;
}
