import type { Author, Post } from "../model/post.ts";
import { audiences, kinds } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import { jsonFault } from "../text/json-fault.ts";
import { findJsonValue, jsonTextAt } from "../text/json-text.ts";
import type { Position } from "../text/lines.ts";
import { linesOf } from "../text/lines.ts";
import { unchanged } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";

/** One JSON value of a file, with the place where it begins. */
export interface Record extends Position {
  readonly path: string;
  readonly raw: string;
}

type Fields = { readonly [key: string]: unknown };
type Known = {
  readonly text?: unknown;
  readonly id?: unknown;
  readonly kind?: unknown;
  readonly audience?: unknown;
  readonly author?: unknown;
};
const optionalTexts = ["context", "at", "url", "lang"] as const;
const authorTexts = ["name", "handle", "bio"] as const;

/** The post that a record holds, or what is wrong with it. */
export function postOf(record: Record): Post | Problem {
  let value: unknown;
  try {
    value = JSON.parse(record.raw);
  } catch {
    const fault = jsonFault(record.raw) ?? { offset: 0, message: "Unexpected text, expected JSON" };
    return problemAt(record, fault.offset, fault.message);
  }
  if (!isObject(value)) return problemAt(record, 0, `Unexpected ${typeName(value)}, expected an object with a "text"`);
  return faultOf(record, value) ?? assemble(record, value);
}

/** A problem at an offset of a record. */
export function problemAt(record: Record, offset: number, message: string): Problem {
  return { code: "incomplete", message, path: record.path, ...linesOf(record.raw, record).at(offset) };
}

function assemble(record: Record, fields: Fields): Post {
  const { path, raw, line, column } = record;
  const text = fields["text"] as string;
  return {
    id: fields["id"] === undefined || fields["id"] === null ? `line-${line}` : String(fields["id"]),
    kind: (fields["kind"] ?? "post") as Post["kind"],
    platform: "ndjson",
    path,
    text,
    audience: (fields["audience"] ?? "unknown") as Post["audience"],
    origin: originOf(path, () => ({
      mapped: jsonTextAt(raw, ["text"]) ?? unchanged(text),
      lines: linesOf(raw, { line, column }),
    })),
    ...texts(fields, optionalTexts),
    ...(isObject(fields["author"]) ? { author: texts(fields["author"], authorTexts) as Author } : {}),
  };
}

function texts(fields: Fields, keys: readonly string[]): { [key: string]: string } {
  const found: { [key: string]: string } = {};
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "string") found[key] = value;
  }
  return found;
}

/** The first field that is not as the format says. */
function faultOf(record: Record, fields: Fields): Problem | undefined {
  const wrong = (path: readonly string[], value: unknown, expected: string): Problem => {
    const name = path.join(".");
    const said = value === undefined ? `record without "${name}"` : `${typeName(value)} as "${name}"`;
    return problemAt(record, findJsonValue(record.raw, path)?.start ?? 0, `Unexpected ${said}, expected ${expected}`);
  };
  const { text, id, kind, audience, author } = fields as Known;
  if (typeof text !== "string") return wrong(["text"], text, "a string");
  if (!isAbsent(id) && typeof id !== "string" && typeof id !== "number") return wrong(["id"], id, "a string");
  if (!isAbsent(kind) && !isOneOf(kinds, kind)) return wrong(["kind"], kind, `one of ${kinds.join(", ")}`);
  if (!isAbsent(audience) && !isOneOf(audiences, audience)) return wrong(["audience"], audience, `one of ${audiences.join(", ")}`);
  for (const key of optionalTexts)
    if (!isAbsent(fields[key]) && typeof fields[key] !== "string") return wrong([key], fields[key], "a string");
  if (isAbsent(author)) return undefined;
  if (!isObject(author)) return wrong(["author"], author, "an object");
  for (const key of authorTexts) {
    if (!isAbsent(author[key]) && typeof author[key] !== "string") return wrong(["author", key], author[key], "a string");
  }
  return undefined;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf = (words: readonly string[], value: unknown): boolean => typeof value === "string" && words.includes(value);

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "string" ? "word" : typeof value;
}
