import type { Audience, Post } from "../model/post.ts";
import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { joined } from "../text/join.ts";
import { compose } from "../text/mapped-text.ts";
import { clockTime } from "./clock.ts";
import { type Shelf, shelves, sortFiles } from "./files.ts";
import { htmlPost } from "./html-post.ts";
import { htmlText } from "./html-text.ts";
import { withoutWidgets } from "./substack/widgets.ts";
import { hasHeading, rowOrigin, rowsOf, rowUnder, type TableRow } from "./table.ts";

/** The export of a Substack publication: a table of posts, and a page for each. */
export const substack: Reader = {
  name: "substack",
  summary: "Substack export: posts, pages, threads and drafts; subscribers are never read",
  claim,
  read,
};

const roles = ["list", "page"] as const;
type Role = (typeof roles)[number];
const people = { ignored: "other people's addresses are not read" };
const known: readonly Shelf<Role>[] = shelves<Role>([
  ["posts\\.csv", "list"],
  ["posts/\\d{1,20}\\..{1,300}\\.html", "page"],
  ["(?:email_list|subscriber).{0,200}\\.csv", people],
  ["posts/.{1,300}\\.(?:opens|delivers|clicks)\\.csv", people],
]);
const columns = ["post_id", "is_published", "title"];

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const list = sortFiles(entries, known, roles).parts.find(({ role }) => role === "list");
  return list !== undefined && (await hasHeading(list.entry, columns)) ? "sure" : "no";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  yield { posts: [], problems: [], notes, layout: "posts.csv and pages" };
  const listed = new Map<string, TableRow>();
  for (const { role, entry } of parts) {
    if (role === "list") yield await readList(entry, listed);
    else yield await readPage(entry, listed);
  }
  const bare = [...listed.values()].filter((row) => row.text("is_published").toLowerCase() === "true").length;
  if (bare > 0) {
    const message = `Unexpected absence of the pages of ${bare} published posts, expected one each: only their titles were read`;
    yield { posts: [], problems: [{ code: "incomplete", message, path: parts[0]?.entry.path }] };
  }
}

/** Titles and subtitles: they stand in another file than the page, and are posts of their own. */
async function readList(entry: Entry, listed: Map<string, TableRow>): Promise<Batch> {
  const posts: Post[] = [];
  let names: readonly string[] | undefined;
  for await (const row of rowsOf(entry)) {
    if (names === undefined) {
      names = row.cells.map(({ text }) => text.replace("\uFEFF", "").trim().toLowerCase());
      continue;
    }
    const record = rowUnder(names, row);
    const id = record.text("post_id");
    listed.set(id, record);
    const cells = ["title", "subtitle"].flatMap((name) => record.cell(name) ?? []).filter(({ text }) => text.trim() !== "");
    if (cells.length === 0) continue;
    const mapped = joined(await Promise.all(cells.map(async (cell) => compose((await htmlText(cell.text)).mapped, cell))));
    posts.push({
      ...particularsOf(record),
      id: `${id}-title`,
      path: entry.path,
      text: mapped.text,
      origin: rowOrigin(entry.path, record, mapped),
    });
  }
  return { posts, problems: [] };
}

async function readPage(entry: Entry, listed: Map<string, TableRow>): Promise<Batch> {
  const id = entry.name.slice(entry.name.lastIndexOf("/") + 1, -".html".length);
  const record = listed.get(id);
  listed.delete(id);
  const particulars =
    record === undefined
      ? ({ kind: "blog", platform: "substack", audience: "unknown" } as const)
      : { ...particularsOf(record), context: (await htmlText(record.text("title"))).mapped.text || undefined };
  const made = await htmlPost(entry, () => ({ ...particulars, id }), withoutWidgets);
  if ("code" in made) return { posts: [], problems: [made] };
  return "skip" in made ? { posts: [], problems: [], skipped: { [made.skip]: 1 } } : { posts: [made], problems: [] };
}

function particularsOf(record: TableRow): Pick<Post, "kind" | "platform" | "audience" | "at"> {
  return { kind: "blog", platform: "substack", audience: audienceOf(record), at: clockTime(record.text("post_date"), "Z") };
}

function audienceOf(record: TableRow): Audience {
  if (record.text("is_published").toLowerCase() !== "true") return "draft";
  return record.text("audience") === "everyone" ? "public" : record.text("audience") === "" ? "unknown" : "followers";
}
