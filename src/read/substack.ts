import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { layoutOf } from "./substack/layout.ts";
import { Reading } from "./substack/reading.ts";

/** The exports of Substack. */
export const substack: Reader = {
  name: "substack",
  summary: "Substack export: own posts, pages, threads and drafts; subscribers are never read",
  claim,
  read,
};

const signature = pattern('^\\uFEFF?"?post_id"?[,;\\t]"?post_date"?[,;\\t]"?is_published', "i");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const table of layoutOf(entries).tables) if (signature.exec(await headOf(table, 1024)) !== null) return "sure";
  return "no";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  yield { posts: [], problems: [], layout: "CSV and HTML" };
  yield* new Reading(layoutOf(entries)).read();
}
