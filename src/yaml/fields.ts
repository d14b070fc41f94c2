import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { hintFor } from "./hint.ts";
import { complain, type SourceFile } from "./source-file.ts";

/** The values of a YAML map by key. */
export type Fields = ReadonlyMap<string, Node>;

/** What a node is, for "Unexpected …". */
export function kindOf(node: unknown): string {
  if (isMap(node)) return "map";
  if (isSeq(node)) return "list";
  if (!isScalar(node) || node.value === null) return "nothing";
  return `"${shortened(String(node.source ?? node.value))}"`;
}

/** A text cut for a message of one line. */
export const shortened = (text: string, most = 60): string =>
  (text.length > most ? `${text.slice(0, most - 1)}…` : text).replaceAll("\n", " ");

/** The fields of a map. Unknown keys are noted; so is a node that is no map, and then there are none. */
export function fieldsOf(file: SourceFile, node: Node, known: readonly string[], what: string): Fields {
  const fields = new Map<string, Node>();
  if (!isMap(node)) {
    complain(file, node, `Unexpected ${kindOf(node)}, expected ${what} with keys such as ${known.slice(0, 4).join(", ")}`);
    return fields;
  }
  for (const { key, value } of (node as YAMLMap<Node, Node | null>).items) {
    const name = isScalar(key) ? String(key.source ?? key.value) : "";
    if (!known.includes(name)) complain(file, key, `Unexpected key "${shortened(name)}", expected a key of ${what}`, hintFor(name, known));
    else if (value === null || (isScalar(value) && value.value === null))
      complain(file, key, `Unexpected empty "${name}", expected a value`);
    else fields.set(name, value);
  }
  return fields;
}

/** A field that must be there; its absence is noted at the map. */
export function needed(file: SourceFile, map: Node, fields: Fields, name: string): Node | undefined {
  const node = fields.get(name);
  if (node) return node;
  // What is empty or no map at all was noted where it stands.
  if (!isMap(map) || map.has(name)) return undefined;
  return complain(file, map, `Unexpected end, expected the key "${name}"`);
}

/** A text that is not empty; numbers and dates are taken as written. */
export function textOf(file: SourceFile, node: Node | undefined, what: string): string | undefined {
  if (node === undefined) return undefined;
  if (!isScalar(node) || node.value === null) return complain(file, node, `Unexpected ${kindOf(node)}, expected ${what}`);
  const text = written(node).trim();
  return text === "" ? complain(file, node, `Unexpected empty text, expected ${what}`) : text;
}

const written = (node: Scalar): string => (typeof node.value === "string" ? node.value : (node.source ?? String(node.value)));

/** The items of a list; a single value is a list of one. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return isSeq(node) ? (node.items as Node[]) : [node];
}

/** A whole number in bounds. */
export function wholeOf(file: SourceFile, node: Node | undefined, what: string, least: number, most: number): number | undefined {
  if (node === undefined) return undefined;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  return complain(file, node, `Unexpected ${kindOf(node)}, expected ${what}, a whole number from ${least} to ${most}`);
}

/** One word of a fixed list. */
export function wordOf<T extends string>(file: SourceFile, node: Node | undefined, known: readonly T[], what: string): T | undefined {
  if (node === undefined) return undefined;
  const text = isScalar(node) ? written(node) : undefined;
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  return complain(file, node, `Unexpected ${kindOf(node)}, expected ${what}`, text === undefined ? undefined : hintFor(text, known));
}

/** Words of a fixed list, one or several; undefined when the field is absent. */
export function wordsOf<T extends string>(
  file: SourceFile,
  node: Node | undefined,
  known: readonly T[],
  what: string,
): readonly T[] | undefined {
  if (node === undefined) return undefined;
  const words = itemsOf(node).map((item) => wordOf(file, item, known, what));
  if (words.length === 0) return complain(file, node, `Unexpected empty list, expected ${what}`);
  return words.filter((word) => word !== undefined);
}
