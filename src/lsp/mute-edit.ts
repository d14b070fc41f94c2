import type { Range } from "vscode-languageserver";
import type { Form } from "./draft.ts";

/** A mute to be written: what goes before the reason and what behind it. It mutes nothing until there is one: the grammar asks for it. */
export interface MuteEdit {
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

const key = "scrubin-mute:";
const fence = "---";

/** The mute of a rule for the block of a line (from 0), or in the front matter where the line stands there; undefined where the format has none. */
export function muteEdit(text: string, form: Form, rule: string, line: number): MuteEdit | undefined {
  if (form === "ndjson" || form === "json") return undefined;
  const lines = linesOf(text);
  const front = frontEnd(lines);
  if (line <= front) return frontEdit(text, rule);
  const at = form === "html" ? elementStart(lines, line, front + 1) : blockStart(lines, line, front + 1);
  const own = lines[at] ?? "";
  const indent = own.slice(0, own.length - own.trimStart().length);
  const [open, close] = form === "mdx" ? ["{/* <!--", "--> */}"] : ["<!--", "-->"];
  const start = { line: at, character: 0 };
  return {
    range: { start, end: start },
    before: `${indent}${open} scrubin-mute ${rule} -- `,
    after: ` ${close}${endOfLine(text)}`,
  };
}

/** The mute of a rule for a whole file, in its front matter; undefined where it has none. */
export function fileMuteEdit(text: string, form: Form, rule: string): MuteEdit | undefined {
  return form === "ndjson" || form === "json" ? undefined : frontEdit(text, rule);
}

/** Where a mute stands on a line, so that it can be taken out: the whole line when nothing else is on it. */
export function muteRange(text: string, line: number): Range | undefined {
  const own = linesOf(text)[line] ?? "";
  const from = own.indexOf("<!-- scrubin-mute");
  const close = own.indexOf("-->", from);
  if (from < 0 || close < 0) return undefined;
  const to = close + "-->".length;
  const rest = `${own.slice(0, from)}${own.slice(to)}`.trim();
  return rest === "" || rest === "{/*  */}"
    ? { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    : { start: { line, character: from }, end: { line, character: to } };
}

function frontEdit(text: string, rule: string): MuteEdit | undefined {
  const lines = linesOf(text);
  const end = frontEnd(lines);
  if (end < 0) return undefined;
  const eol = endOfLine(text);
  const at = lines.findIndex((line, index) => index < end && line.startsWith(key));
  const words = (lines[at] ?? "").slice(key.length).trim();
  if (at < 0) return insertion(end, `${key} ${rule} -- `, eol);
  // A single mute becomes the first of a list.
  if (words !== "") {
    const range = { start: { line: at, character: key.length }, end: { line: at, character: (lines[at] ?? "").length } };
    return { range, before: `${eol}  - ${words}${eol}  - ${rule} -- `, after: "" };
  }
  const next = lines[at + 1] ?? "";
  const indent = next.trimStart().startsWith("- ") ? next.slice(0, next.length - next.trimStart().length) : "  ";
  return insertion(at + 1, `${indent}- ${rule} -- `, eol);
}

function insertion(line: number, before: string, after: string): MuteEdit {
  const start = { line, character: 0 };
  return { range: { start, end: start }, before, after };
}

/** The line that closes the front matter, -1 where there is none. */
function frontEnd(lines: readonly string[]): number {
  return lines[0]?.trim() === fence ? lines.findIndex((line, at) => at > 0 && line.trim() === fence) : -1;
}

/** The first line of the block that holds a line: a comment amid a paragraph or a table would break it. */
function blockStart(lines: readonly string[], line: number, least: number): number {
  let at = line;
  while (at > least && (lines[at - 1] ?? "").trim() !== "") at -= 1;
  return at;
}

/** The nearest line at or above, in the same block, that begins with a tag: what comes before a page's first element would change how it is shown. */
function elementStart(lines: readonly string[], line: number, least: number): number {
  const top = blockStart(lines, line, least);
  for (let at = line; at >= top; at -= 1) if (opensElement((lines[at] ?? "").trimStart())) return at;
  return line;
}

function opensElement(line: string): boolean {
  const second = line.charAt(1).toLowerCase();
  return line.startsWith("<") && second >= "a" && second <= "z";
}

const linesOf = (text: string): readonly string[] => text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));

const endOfLine = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
