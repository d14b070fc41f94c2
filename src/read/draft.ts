import type { Origin } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Batch, Entry } from "../model/reader.ts";
import { readText } from "./decode.ts";
import { mutesIn } from "./mutes.ts";

/** What a draft's own format tells beyond its words. */
export type DraftParts = Pick<Post, "text"> & { readonly origin: Origin } & Partial<
    Omit<Post, "id" | "platform" | "path" | "text" | "origin">
  >;

/** The name of a file without its folders. */
export function fileName(entry: Entry): string {
  return entry.name.slice(entry.name.lastIndexOf("/") + 1);
}

/** The extension of a file in lower case with its dot, "" when there is none. */
export function extensionOf(entry: Entry): string {
  const name = fileName(entry);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot).toLowerCase() : "";
}

/** Reads each entry as one post: the text of the file goes through `parse`. */
export async function* readDrafts(
  entries: readonly Entry[],
  platform: string,
  parse: (source: string, entry: Entry) => DraftParts | Promise<DraftParts>,
): AsyncGenerator<Batch> {
  for (const entry of entries) {
    const decoded = await readText(entry);
    if (decoded.problem !== undefined) {
      yield { posts: [], problems: [decoded.problem] };
      continue;
    }
    const parts = await parse(decoded.text, entry);
    const mutes = mutesIn(decoded.text);
    const circumstances = { id: fileName(entry), platform, path: entry.path, ...(mutes.length > 0 ? { mutes } : {}) };
    yield { posts: [{ kind: "draft", audience: "unknown", ...parts, ...circumstances }], problems: [] };
  }
}
