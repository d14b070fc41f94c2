import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";

const page = pattern("^(?:posts/)?(\\d{1,15}(?:\\.[^/]{0,300})?)\\.html$", "i");
const table = pattern("^posts(?: \\(\\d{1,3}\\))?\\.csv$", "i");
const statistics = pattern("^posts/[^/]{1,300}\\.(?:opens|delivers|clicks|views)\\.csv$", "i");
const readers = pattern("^(?:email_list|subscribers?|subscriber_details|emails|unsubscribes|followers)[^/]{0,200}\\.csv$", "i");

/** The files of a Substack export. */
export interface SubstackFiles {
  readonly tables: readonly Entry[];
  /** Texts by the id that the table gives: "123401.plain-text". */
  readonly pages: ReadonlyMap<string, Entry>;
  /** What is left out, with why. */
  readonly leftOut: readonly (readonly [Entry, string])[];
}

export function layoutOf(entries: readonly Entry[]): SubstackFiles {
  const tables: Entry[] = [];
  const pages = new Map<string, Entry>();
  const leftOut: [Entry, string][] = [];
  for (const entry of entries) {
    const id = page.exec(entry.name)?.[1];
    if (id !== undefined) pages.set(id, entry);
    else if (table.exec(entry.name) !== null) tables.push(entry);
    else if (readers.exec(entry.name) !== null) leftOut.push([entry, "addresses of subscribers are not read"]);
    else if (statistics.exec(entry.name) !== null) leftOut.push([entry, "who opened a post is not read"]);
  }
  return { tables, pages, leftOut };
}
