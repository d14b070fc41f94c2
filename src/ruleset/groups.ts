import { isScalar, type Node } from "yaml";
import type { Expression, Weighted, Within } from "../model/expression.ts";
import { type Fields, fieldsOf, itemsOf, kindOf, needed, wholeOf } from "../yaml/fields.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain } from "../yaml/source-file.ts";
import type { Reading } from "./names.ts";

/** The words that join several expressions. */
export const groupHeads = ["all", "any", "near", "sequence", "atLeast", "score"] as const;
type GroupHead = (typeof groupHeads)[number];

/** Reads an expression; handed in, since expressions and groups hold each other. */
type Read = (reading: Reading, node: Node | undefined) => Expression | undefined;

/** The rooms in which parts may stand together, and the bounds of numbers. */
export const rooms = ["sentence", "paragraph", "post"] as const;
export const maxWords = 500;
export const maxCount = 100;

/** Reads an expression that joins others. */
export function readGroup(reading: Reading, head: GroupHead, node: Node, fields: Fields, read: Read): Expression | undefined {
  const value = fields.get(head);
  if (value === undefined) return undefined;
  if (head === "score") return readScore(reading, value, read);
  if (head === "atLeast") return readAtLeast(reading, value, node, fields, read);
  const of = readParts(reading, value, read);
  const least = head === "near" || head === "sequence" ? 2 : 1;
  if (itemsOf(value).length < least)
    return complain(reading.file, value, `Unexpected "${head}" of ${itemsOf(value).length}, expected at least ${least}`);
  const within = readWithin(reading, fields.get("within"), head === "sequence" ? "sentence" : "post");
  if (within === undefined || of === undefined) return undefined;
  if (head === "near" && typeof within !== "number") {
    return complain(
      reading.file,
      fields.get("within") ?? node,
      'Unexpected "near" without a number of words, expected within: 1 to 500',
      "Write all: […] with within: sentence for a wider room",
    );
  }
  const placeless = head === "sequence" ? of.findIndex(({ word }) => word === "resembles" || word === "unlike") : -1;
  if (placeless >= 0) {
    const message = `Unexpected "${of[placeless]?.word}" in a sequence, expected what stands at a place`;
    return complain(
      reading.file,
      itemsOf(value)[placeless],
      message,
      "It speaks of the whole post: put it beside the sequence in an all: […]",
    );
  }
  return { word: head, of, within };
}

function readParts(reading: Reading, node: Node, read: Read): Expression[] | undefined {
  const parts = itemsOf(node).map((item) => read(reading, item));
  const whole = parts.filter((part) => part !== undefined);
  return whole.length === parts.length ? whole : undefined;
}

function readWithin(reading: Reading, node: Node | undefined, otherwise: Within): Within | undefined {
  if (node === undefined) return otherwise;
  const value = isScalar(node) ? node.value : undefined;
  const room = rooms.find((name) => name === value);
  if (room !== undefined) return room;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maxWords) return value;
  const hint = typeof value === "string" ? hintFor(value, rooms) : undefined;
  return complain(
    reading.file,
    node,
    `Unexpected ${kindOf(node)}, expected sentence, paragraph, post or a number of words from 1 to ${maxWords}`,
    hint,
  );
}

function readAtLeast(reading: Reading, value: Node, node: Node, fields: Fields, read: Read): Expression | undefined {
  const count = wholeOf(reading.file, value, "how many must hold", 1, maxCount);
  const list = needed(reading.file, node, fields, "of");
  const of = list && readParts(reading, list, read);
  const within = readWithin(reading, fields.get("within"), "post");
  if (list && count !== undefined && count > itemsOf(list).length) {
    return complain(reading.file, value, `Unexpected atLeast: ${count} of ${itemsOf(list).length}, expected no more than there are`);
  }
  if (of) noteTwins(reading, list, of);
  return count === undefined || of === undefined || within === undefined ? undefined : { word: "at-least", count, of, within };
}

/** The same part twice would count as two different ones. */
function noteTwins(reading: Reading, list: Node, of: readonly Expression[]): void {
  const seen = new Set<string>();
  of.forEach((part, index) => {
    const text = JSON.stringify(part);
    if (seen.has(text)) complain(reading.file, itemsOf(list)[index], "Unexpected second part of the same sort, expected different ones");
    seen.add(text);
  });
}

function readScore(reading: Reading, node: Node, read: Read): Expression | undefined {
  const fields = fieldsOf(reading.file, node, ["atLeast", "of", "within"], "a score");
  const sum = sumOf(reading, node, fields, read);
  const within = readWithin(reading, fields.get("within"), "post");
  return sum === undefined || within === undefined ? undefined : { word: "score", ...sum, within };
}

/** What adds up, and to how much it must. */
interface Sum {
  readonly threshold: number;
  readonly of: readonly Weighted[];
}

/** Reads a sum that has no room: the particulars of several posts. */
export const readSum = (reading: Reading, node: Node, read: Read): Sum | undefined =>
  sumOf(reading, node, fieldsOf(reading.file, node, ["atLeast", "of"], "a sum"), read);

function sumOf(reading: Reading, node: Node, fields: Fields, read: Read): Sum | undefined {
  const { file } = reading;
  const threshold = weightOf(reading, needed(file, node, fields, "atLeast"), "the threshold");
  const list = needed(file, node, fields, "of");
  const of = itemsOf(list).map((item) => readWeighted(reading, item, read));
  const whole = of.filter((item) => item !== undefined);
  if (threshold === undefined || list === undefined || whole.length < of.length) return undefined;
  if (threshold <= 0)
    return complain(file, fields.get("atLeast"), `Unexpected threshold ${threshold}, expected more than 0, which every post reaches`);
  const most = whole.reduce((sum, item) => sum + Math.max(item.add, 0), 0);
  if (most < threshold)
    return complain(file, fields.get("atLeast"), `Unexpected threshold ${threshold}, expected at most ${most}, the sum of all that adds`);
  return { threshold, of: whole };
}

function readWeighted(reading: Reading, node: Node, read: Read): Weighted | undefined {
  const fields = fieldsOf(reading.file, node, ["add", "when"], "an item of a score");
  const add = weightOf(reading, needed(reading.file, node, fields, "add"), "a weight");
  const when = read(reading, needed(reading.file, node, fields, "when"));
  if (add === 0) return complain(reading.file, fields.get("add"), "Unexpected weight 0, expected one that adds or takes away");
  return add === undefined || when === undefined ? undefined : { add, when };
}

function weightOf(reading: Reading, node: Node | undefined, what: string): number | undefined {
  if (node === undefined) return undefined;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === "number" && Math.abs(value) <= 1000) return value;
  return complain(reading.file, node, `Unexpected ${kindOf(node)}, expected ${what}, a number from -1000 to 1000`);
}
