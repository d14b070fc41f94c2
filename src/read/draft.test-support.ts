import { expect } from "vitest";
import type { Place } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry, Reader } from "../model/reader.ts";

/** A file in memory, in chunks of a size of one's choosing. */
export function entryOf(path: string, content: string | Uint8Array, chunk = 65_536): Entry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    path,
    name: path,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

export async function readAll(reader: Reader, entry: Entry): Promise<{ posts: Post[]; problems: Problem[] }> {
  const posts: Post[] = [];
  const problems: Problem[] = [];
  for await (const batch of reader.read([entry], { messages: false })) {
    posts.push(...batch.posts);
    problems.push(...batch.problems);
  }
  return { posts, problems };
}

/** What an editor shows between the two ends of a place. */
function shownAt(source: string, place: Place): string {
  const lines = source.replace(/^\ufeff/, "").split(/(\r\n|\n|\r)/);
  const start = offsetOf(lines, place.line, place.column);
  return lines.join("").slice(start, offsetOf(lines, place.endLine, place.endColumn));
}

function offsetOf(lines: readonly string[], line: number, column: number): number {
  return lines.slice(0, (line - 1) * 2).join("").length + column - 1;
}

/** Finds `text` in the post, goes to its place in the file and expects `shown` there. */
export function expectAt(source: string, post: Post, text: string, shown: string): void {
  const at = post.text.indexOf(text);
  expect(at, `${JSON.stringify(text)} in ${JSON.stringify(post.text)} of ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(0);
  expect(shownAt(source, post.origin.place(at, at + text.length)), JSON.stringify(source)).toBe(shown);
}
