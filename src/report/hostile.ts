import { pattern } from "../text/pattern.ts";

/**
 * What may steer a terminal or a reader's eye: control characters, marks and overrides of direction, invisible
 * joiners of words, separators that break a line, halves of surrogate pairs.
 */
const unsafe = pattern(
  "[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]|\\p{Cs}",
  "gu",
);

const blanks = "\t\n\r";

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Text of a post, a path or a rule as one line that is safe on a terminal: unsafe characters show as `\u{202e}`, line breaks and tabs as a blank. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => (blanks.includes(character) ? " " : escaped(character)));
}

/** JSON on one line in which no unsafe character stands raw: they are written as JSON escapes, so the value read back is the same. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
