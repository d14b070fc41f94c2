import { type MappedText, MappedTextBuilder, unchanged } from "../../text/mapped-text.ts";
import { pattern } from "../../text/pattern.ts";

const opening = pattern('^\\s{0,20}\\[?\\s{0,20}\\{\\s{0,20}"', "");
const key = '"text"';
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
const hexadecimal = pattern("^[0-9a-fA-F]{4}$", "");

/**
 * The words of a text cell of YouTube's. It may hold JSON objects, one a segment, with or without brackets around them, and with quotes and
 * line ends in them that no JSON allows: the texts are taken as they stand and put together without anything between.
 */
export function segmentWords(text: string): MappedText {
  if (opening.exec(text) === null || !text.includes(key)) return unchanged(text);
  const builder = new MappedTextBuilder(text);
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at)) {
    at += key.length;
    const colon = skipBlank(text, at);
    const start = skipBlank(text, colon + 1);
    if (text[colon] === ":" && text[start] === '"') at = copyString(text, start + 1, builder);
  }
  return builder.build();
}

/** Copies the string that begins at `start` and gives the offset after it. */
function copyString(text: string, start: number, builder: MappedTextBuilder): number {
  let plain = start;
  let at = start;
  while (at < text.length) {
    if (text[at] === '"' && endsString(text, at)) {
      builder.copy(plain, at);
      return at + 1;
    }
    const size = text[at] === "\\" ? escapeSize(text, at) : 0;
    if (size > 0) {
      builder.copy(plain, at).replace(at, at + size, unescaped(text, at, size));
      plain = at + size;
    }
    at += Math.max(1, size);
  }
  builder.copy(plain, text.length);
  return text.length;
}

/** Whether a quote ends the string: what follows is the end of the object, another member, or nothing. */
function endsString(text: string, quote: number): boolean {
  const next = skipBlank(text, quote + 1);
  if (next >= text.length || text[next] === "}") return true;
  return text[next] === "," && text[skipBlank(text, next + 1)] === '"';
}

function escapeSize(text: string, at: number): number {
  if (text[at + 1] === "u") return hexadecimal.exec(text.slice(at + 2, at + 6)) === null ? 0 : 6;
  return at + 1 < text.length ? 2 : 0;
}

function unescaped(text: string, at: number, size: number): string {
  if (size === 6) return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  const sign = text[at + 1] ?? "";
  return escapes[sign] ?? sign;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}
