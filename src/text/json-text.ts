import type { Span } from "../model/span.ts";
import type { MappedText } from "./mapped-text.ts";
import { compose, MappedTextBuilder } from "./mapped-text.ts";
import { repairMojibakeMapped } from "./mojibake.ts";

/** Keys and indexes that lead from a JSON value to one inside it. */
export type JsonPath = readonly (string | number)[];

/**
 * The string at `path` of a JSON document that JSON.parse has accepted, mapped to the raw JSON; undefined when no string stands there.
 * `mojibake` repairs the text of Facebook and Instagram exports as well.
 */
export function jsonTextAt(raw: string, path: JsonPath, options: { readonly mojibake?: boolean } = {}): MappedText | undefined {
  const span = findJsonValue(raw, path);
  if (span === undefined || raw[span.start] !== '"') return undefined;
  const decoded = decodeJsonString(raw, span.start);
  return options.mojibake === true ? compose(repairMojibakeMapped(decoded.text), decoded) : decoded;
}

/** Decodes the JSON string whose opening quote stands at `start` of valid JSON, with the way back to `raw`. @internal */
export function decodeJsonString(raw: string, start: number): MappedText {
  const builder = new MappedTextBuilder(raw);
  const end = stringEnd(raw, start) - 1;
  let plain = start + 1;
  let escape = raw.indexOf("\\", plain);
  while (escape >= 0 && escape < end) {
    builder.copy(plain, escape);
    plain = escape + (raw[escape + 1] === "u" ? 6 : 2);
    const pair = isHighSurrogate(raw, escape) && isLowSurrogate(raw, plain);
    if (pair) plain += 6;
    builder.replace(escape, plain, JSON.parse(`"${raw.slice(escape, plain)}"`) as string);
    escape = raw.indexOf("\\", plain);
  }
  return builder.copy(plain, end).build();
}

/** The stretch of valid JSON that holds the value at `path`; of repeated keys the last counts, as in JSON.parse. */
export function findJsonValue(raw: string, path: JsonPath): Span | undefined {
  let at = skipSpace(raw, 0);
  for (const key of path) {
    const found = typeof key === "number" ? findElement(raw, at, key) : findMember(raw, at, key);
    if (found === undefined) return undefined;
    at = found;
  }
  return at < raw.length ? { start: at, end: valueEnd(raw, at) } : undefined;
}

function findMember(raw: string, object: number, key: string): number | undefined {
  if (raw[object] !== "{") return undefined;
  let found: number | undefined;
  let at = skipSpace(raw, object + 1);
  while (raw[at] === '"') {
    const keyEnd = stringEnd(raw, at);
    const value = skipSpace(raw, skipSpace(raw, keyEnd) + 1);
    if (keyIs(raw.slice(at, keyEnd), key)) found = value;
    at = skipSpace(raw, valueEnd(raw, value));
    if (raw[at] !== ",") break;
    at = skipSpace(raw, at + 1);
  }
  return found;
}

function findElement(raw: string, array: number, wanted: number): number | undefined {
  if (raw[array] !== "[") return undefined;
  let at = skipSpace(raw, array + 1);
  for (let index = 0; at < raw.length && raw[at] !== "]"; index++) {
    if (index === wanted) return at;
    at = skipSpace(raw, valueEnd(raw, at));
    if (raw[at] !== ",") break;
    at = skipSpace(raw, at + 1);
  }
  return undefined;
}

function keyIs(quoted: string, key: string): boolean {
  return quoted.includes("\\") ? JSON.parse(quoted) === key : quoted.length === key.length + 2 && quoted.startsWith(key, 1);
}

/** The offset after the value that begins at `start` of valid JSON; the length of `raw` when it does not end. */
export function valueEnd(raw: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < raw.length) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x22) at = stringEnd(raw, at);
    else at++;
    if (unit === 0x7b || unit === 0x5b) depth++;
    else if (unit === 0x7d || unit === 0x5d) depth--;
    if (depth === 0 && (unit === 0x22 || unit === 0x7d || unit === 0x5d || endsScalar(raw.charCodeAt(at)))) return at;
  }
  return raw.length;
}

/** A number, true, false or null ends before a comma, a closing bracket or white space. */
function endsScalar(unit: number): boolean {
  return unit === 0x2c || unit === 0x7d || unit === 0x5d || isSpace(unit);
}

/** The offset after the string whose opening quote stands at `start`. */
function stringEnd(raw: string, start: number): number {
  let quote = raw.indexOf('"', start + 1);
  while (quote >= 0) {
    let slashes = 0;
    while (raw.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return quote + 1;
    quote = raw.indexOf('"', quote + 1);
  }
  return raw.length;
}

/** The next offset at or after `at` that is not JSON white space. */
export function skipSpace(raw: string, at: number): number {
  let next = at;
  while (isSpace(raw.charCodeAt(next))) next++;
  return next;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

function isHighSurrogate(raw: string, escape: number): boolean {
  return surrogateLead(raw, escape) === "d" && "89abAB".includes(raw[escape + 3] ?? " ");
}

function isLowSurrogate(raw: string, escape: number): boolean {
  return surrogateLead(raw, escape) === "d" && "cdefCDEF".includes(raw[escape + 3] ?? " ");
}

function surrogateLead(raw: string, escape: number): string | undefined {
  return raw[escape] === "\\" && raw[escape + 1] === "u" ? raw[escape + 2]?.toLowerCase() : undefined;
}
