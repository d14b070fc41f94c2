import { isMap, isScalar, type Node } from "yaml";
import { fieldsOf, itemsOf, kindOf, shortened, textOf, wordOf } from "./fields.ts";
import { hintFor } from "./hint.ts";
import { complain, type SourceFile } from "./source-file.ts";

/** What a value in a YAML file may be: the one definition from which files are read and their JSON Schema is made. */
export type Shape =
  | { readonly is: "text"; readonly doc: string }
  | { readonly is: "texts"; readonly doc: string }
  | { readonly is: "flag"; readonly doc: string }
  | { readonly is: "word"; readonly of: readonly string[]; readonly doc: string }
  | { readonly is: "words"; readonly of: readonly string[]; readonly doc: string }
  /** Names of the writer's choosing, each with one of the words. */
  | { readonly is: "table"; readonly of: readonly string[]; readonly doc: string }
  | { readonly is: "map"; readonly keys: Keys; readonly doc: string; readonly needed?: readonly string[] }
  | { readonly is: "list"; readonly item: Shape; readonly doc: string };

export type Keys = Readonly<Record<string, Shape>>;

/** A value as it was read, with the line it stands on. */
export interface Read {
  readonly value: unknown;
  readonly line: number;
}

/** The value of a node of a shape; undefined with a problem noted where it is of another. Maps and tables become Maps of `Read`. */
function readShape(file: SourceFile, node: Node, shape: Shape, what: string): unknown {
  switch (shape.is) {
    case "text":
      return textOf(file, node, what);
    case "texts":
      return present(itemsOf(node).map((item) => textOf(file, item, what)));
    case "flag":
      return flagOf(file, node, what);
    case "word":
      return wordOf(file, node, shape.of, `${what}, one of ${shape.of.join(", ")}`);
    case "words":
      return present(itemsOf(node).map((item) => wordOf(file, item, shape.of, `${what}, some of ${shape.of.join(", ")}`)));
    case "table":
      return tableOf(file, node, shape.of, what);
    case "map":
      return mapOf(file, node, shape, what);
    case "list":
      return present(itemsOf(node).map((item) => readShape(file, item, shape.item, what)));
  }
}

const present = <T>(values: readonly (T | undefined)[]): readonly T[] => values.filter((value) => value !== undefined);

function flagOf(file: SourceFile, node: Node, what: string): boolean | undefined {
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "boolean" ? value : complain(file, node, `Unexpected ${kindOf(node)}, expected ${what}, true or false`);
}

const lineOf = (file: SourceFile, node: Node): number => Math.max(1, file.lines.linePos(node.range?.[0] ?? 0).line);

/** The values of a map by key, those of an unknown key or another shape left out and noted. */
export function mapOf(file: SourceFile, node: Node, shape: Shape & { readonly is: "map" }, what: string): ReadonlyMap<string, Read> {
  const out = new Map<string, Read>();
  const fields = fieldsOf(file, node, Object.keys(shape.keys), what);
  for (const [name, value] of fields) {
    const inner = shape.keys[name];
    const read = inner === undefined ? undefined : readShape(file, value, inner, `${article(name)} of ${what}`);
    if (read !== undefined) out.set(name, { value: read, line: lineOf(file, value) });
  }
  for (const name of shape.needed ?? [])
    if (isMap(node) && !node.has(name)) complain(file, node, `Unexpected end, expected the key "${name}" in ${what}`);
  return out;
}

const article = (name: string): string => `"${name}"`;

function tableOf(file: SourceFile, node: Node, of: readonly string[], what: string): ReadonlyMap<string, Read> | undefined {
  if (!isMap(node)) return complain(file, node, `Unexpected ${kindOf(node)}, expected ${what}, names with one of ${of.join(", ")} each`);
  const out = new Map<string, Read>();
  for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
    const name = isScalar(key) ? String(key.source ?? key.value) : "";
    const word = value !== null && isScalar(value) ? String(value.source ?? value.value) : undefined;
    if (word === undefined || !of.includes(word)) {
      const hint = word === undefined ? undefined : hintFor(word, of);
      complain(file, value ?? key, `Unexpected ${kindOf(value)}, expected one of ${of.join(", ")} for ${shortened(name)}`, hint);
    } else out.set(name, { value: word, line: lineOf(file, key) });
  }
  return out;
}
