import type { Mute } from "../model/mute.ts";
import { pattern } from "../text/pattern.ts";

const separators = pattern("[\\s,]+", "");
const opening = "<!-- scrubin-mute";

/**
 * The mutes in a draft: `<!-- scrubin-mute uk/patient-detail -- consent on file -->` for the block that follows, `scrubin-mute-start` and
 * `scrubin-mute-end` for a stretch, and the key `scrubin-mute` of front matter for the file. A wrong one is kept with its fault.
 */
export function mutesIn(source: string): readonly Mute[] {
  if (!source.includes("scrubin-mute")) return [];
  const lines = source.split("\n");
  return [...frontMutes(lines), ...commentMutes(lines)];
}

/** A text without the comments that are mutes, their characters being blanks. */
export function withoutMutes(source: string): string {
  let out = source;
  for (let at = out.indexOf(opening); at >= 0; at = out.indexOf(opening, at)) {
    const close = out.indexOf("-->", at);
    const end = close < 0 ? at + opening.length : close + 3;
    out = out.slice(0, at) + " ".repeat(end - at) + out.slice(end);
  }
  return out;
}

function frontMutes(lines: readonly string[]): readonly Mute[] {
  if (lines[0]?.trim() !== "---") return [];
  const mutes: Mute[] = [];
  let inList = false;
  for (const [at, line] of lines.entries()) {
    if (at > 0 && line.trim() === "---") break;
    const isKey = line.startsWith("scrubin-mute:");
    const isItem: boolean = inList && line.trimStart().startsWith("- ");
    if (isKey || isItem) {
      const words = (isKey ? line.slice("scrubin-mute:".length) : line.trimStart().slice(2)).trim();
      if (words !== "") mutes.push({ ...parsed(unquoted(words)), line: at + 1, from: 1, to: lines.length });
    }
    inList = isKey || isItem;
  }
  return mutes;
}

const unquoted = (words: string): string =>
  words.length > 1 && `"'`.includes(words.charAt(0)) && words.endsWith(words.charAt(0)) ? words.slice(1, -1) : words;

function commentMutes(lines: readonly string[]): readonly Mute[] {
  const mutes: Mute[] = [];
  const ends: { readonly line: number; readonly rules: readonly string[] }[] = [];
  const starts: Mute[] = [];
  for (const [at, line] of lines.entries()) {
    for (let from = line.indexOf(opening); from >= 0; from = line.indexOf(opening, from + 1)) {
      const close = line.indexOf("-->", from);
      const body = line.slice(from + "<!-- ".length, close < 0 ? line.length : close);
      const space = body.search(" ");
      const [word, rest] = space < 0 ? [body, ""] : [body.slice(0, space), body.slice(space + 1)];
      const one = { ...parsed(rest), line: at + 1, from: at + 1, to: at + 1 };
      if (close < 0) mutes.push({ ...one, fault: "a mute on one line, closed by -->" });
      else if (word === "scrubin-mute") mutes.push({ ...one, to: blockEnd(lines, at) });
      else if (word === "scrubin-mute-start") starts.push(one);
      else if (word === "scrubin-mute-end") ends.push({ line: at + 1, rules: one.rules });
      else mutes.push({ ...one, fault: "scrubin-mute, scrubin-mute-start or scrubin-mute-end" });
    }
  }
  return [...mutes, ...starts.map((start) => stretched(start, ends))].sort((a, b) => a.line - b.line);
}

/** From its start to the next end, of its rules or of all. */
function stretched(start: Mute, ends: readonly { readonly line: number; readonly rules: readonly string[] }[]): Mute {
  const end = ends.find(
    ({ line, rules }) => line > start.line && (rules.length === 0 || start.rules.every((rule) => rules.includes(rule))),
  );
  return end === undefined ? { ...start, fault: "scrubin-mute-end further down" } : { ...start, to: end.line };
}

/** The last line of the block that holds or follows a line. */
function blockEnd(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end]?.trim() === "") end++;
  while (end < lines.length && lines[end]?.trim() !== "") end++;
  return end;
}

/** `uk/patient-detail, uk/patient-talk -- why`. */
function parsed(words: string): Pick<Mute, "rules" | "reason" | "fault"> {
  const dashes = words.indexOf("--");
  const rules = (dashes < 0 ? words : words.slice(0, dashes)).split(separators).filter((rule) => rule !== "");
  const reason = dashes < 0 ? "" : words.slice(dashes + 2).trim();
  if (rules.length === 0) return { rules, reason, fault: "the name of a rule" };
  return reason === "" ? { rules, reason, fault: `"--" and a reason behind the rule` } : { rules, reason };
}
