import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Also, Expression } from "../model/expression.ts";
import { type Stance, stances } from "../model/stance.ts";
import { type Fields, fieldsOf, itemsOf, kindOf, textOf, wordsOf } from "../yaml/fields.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain } from "../yaml/source-file.ts";
import { readConditions } from "./conditions.ts";
import { readFound } from "./found.ts";
import { groupHeads, readGroup } from "./groups.ts";
import { learnedHeads, readLearned } from "./learned.ts";
import { type Reading, resolve, resolveSignal } from "./names.ts";
import { readPhrases } from "./phrases.ts";
import { readPattern } from "./raw-pattern.ts";

/** The words of the rule language. */
export const heads = [
  "signal",
  "note",
  "phrase",
  "pattern",
  "not",
  "missing",
  "context",
  "where",
  "found",
  "history",
  ...learnedHeads,
  ...groupHeads,
] as const;
export type Head = (typeof heads)[number];

/** The keys that may stand beside the word of an expression. */
export const beside: Readonly<Record<Head, readonly string[]>> = {
  signal: ["also"],
  note: [],
  phrase: ["also"],
  pattern: ["also"],
  not: [],
  missing: [],
  context: [],
  where: [],
  found: [],
  history: [],
  resembles: [],
  unlike: [],
  all: ["within"],
  any: ["within"],
  near: ["within"],
  sequence: ["within"],
  atLeast: ["of", "within"],
  score: [],
};

/** Reads one expression of the rule language; what is wrong is noted, and then it is undefined. */
export function readExpression(reading: Reading, node: Node | undefined): Expression | undefined {
  if (node === undefined) return undefined;
  if (isScalar(node)) {
    const name = textOf(reading.file, node, "the name of a signal or note");
    return name === undefined ? undefined : resolve(reading, name, node);
  }
  if (isSeq(node)) return complain(reading.file, node, "Unexpected list, expected one expression", "Write all: […] or any: […]");
  if (!isMap(node)) return complain(reading.file, node, `Unexpected ${kindOf(node)}, expected an expression`);
  const written = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  const found = heads.filter((head) => written.includes(head));
  const [head] = found;
  if (head === undefined) {
    const name = written[0] ?? "";
    return complain(
      reading.file,
      node,
      `Unexpected "${name}", expected a word of the rule language`,
      hintFor(name, heads) ?? `Known: ${heads.join(", ")}`,
    );
  }
  if (found.length > 1)
    return complain(
      reading.file,
      node,
      `Unexpected "${found[1]}" beside "${head}", expected one of them`,
      "Join two expressions with all: or any:",
    );
  const fields = fieldsOf(reading.file, node, [head, ...beside[head]], `"${head}"`);
  return fields.has(head) ? readHead(reading, head, node, fields) : undefined;
}

/** A list of expressions, or one. */
export function readExpressions(reading: Reading, node: Node | undefined): Expression[] {
  return itemsOf(node)
    .map((item) => readExpression(reading, item))
    .filter((expression) => expression !== undefined);
}

/** Stances that count besides asserted ones: words, or `any`. */
export function readAlso(reading: Reading, node: Node | undefined): Also | undefined {
  if (node !== undefined && isScalar(node) && node.value === "any") return "any";
  return wordsOf<Stance>(reading.file, node, stances, "a stance or any");
}

function readHead(reading: Reading, head: Head, node: Node, fields: Fields): Expression | undefined {
  const value = fields.get(head);
  if (value === undefined) return undefined;
  switch (head) {
    case "signal":
    case "note":
      return readNamed(reading, head, value, fields);
    case "phrase": {
      const phrases = readPhrases(reading, value);
      return phrases.length === 0 ? undefined : withAlso(reading, fields, { word: "phrase", phrases });
    }
    case "pattern": {
      const source = readPattern(reading, value);
      return source === undefined ? undefined : withAlso(reading, fields, { word: "pattern", source });
    }
    case "not":
    case "missing":
    case "context": {
      const of = readExpression(head === "not" ? reading : { ...reading, elsewhere: head }, value);
      return of && { word: head, of };
    }
    case "resembles":
    case "unlike":
      return readLearned(reading, head, value);
    case "where": {
      const conditions = readConditions(reading.file, value);
      return conditions && { word: "where", conditions };
    }
    case "found":
      return readFound(reading, value);
    case "history":
      return complain(
        reading.file,
        node,
        'Unexpected "history", expected it as the whole "when" of a rule, or as a branch of its "any"',
        "It looks at several posts, and all other words at one",
      );
    default:
      return readGroup(reading, head, node, fields, readExpression);
  }
}

function readNamed(reading: Reading, head: "signal" | "note", value: Node, fields: Fields): Expression | undefined {
  const name = textOf(reading.file, value, `the name of a ${head}`);
  if (name === undefined) return undefined;
  if (head === "note") return resolve({ ...reading, names: { ...reading.names, signals: new Set() } }, name, value);
  const signal = resolveSignal(reading, name, value);
  return signal?.word === "signal" ? withAlso(reading, fields, signal) : undefined;
}

type WithAlso = Extract<Expression, { word: "signal" | "phrase" | "pattern" }>;

function withAlso(reading: Reading, fields: Fields, expression: WithAlso): Expression {
  const also = readAlso(reading, fields.get("also"));
  return also === undefined ? expression : { ...expression, also };
}
