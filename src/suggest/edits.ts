import type { Place } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Edit } from "../model/suggestion.ts";
import type { Change } from "./change.ts";

/** Changes of a post's text as edits of its file; undefined where the words do not stand in the file as they are, so that markup would be lost. */
export function editsOf(post: Post, changes: readonly Change[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { start, end, text } of changes) {
    const place = start < end ? post.origin.place(start, end) : pointOf(post, start);
    if (start < end && !isPlain(post, place, post.text.slice(start, end))) return undefined;
    edits.push({ place, text, span: { start, end } });
  }
  return edits.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Where to put something: before the word that follows at the front, else behind the one before, so that a break between blocks stays behind it. */
function pointOf({ origin, text }: Post, at: number): Place {
  if (at === 0 || text[at - 1] === "\n") {
    const { path, line, column } = origin.place(at, Math.min(text.length, at + 1));
    return { path, line, column, endLine: line, endColumn: column };
  }
  const { path, endLine, endColumn } = origin.place(at - 1, at);
  return { path, line: endLine, column: endColumn, endLine, endColumn };
}

/** Whether a stretch of the file is just these words, as its lines and columns tell. A string of JSON has no markup that could be lost. */
function isPlain({ platform }: Post, { line, column, endLine, endColumn }: Place, words: string): boolean {
  if (platform === "ndjson") return line === endLine;
  const lines = words.split("\n");
  const last = lines.at(-1) ?? "";
  if (endLine - line !== lines.length - 1) return false;
  return lines.length === 1 ? endColumn - column === words.length : endColumn - 1 === last.length;
}
