import type { Medium } from "../../model/medium.ts";
import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Problem } from "../../model/problem.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { originOf } from "../../text/origin.ts";
import { pattern } from "../../text/pattern.ts";
import { readText } from "../decode.ts";
import { Gathering } from "../gathering.ts";
import { pageOf } from "../html-page.ts";
import { htmlText } from "../html-text.ts";
import { noted } from "../note.ts";
import { cellPiece, joinPieces, type Piece } from "../pieces.ts";
import { type Row, tableOf } from "../table.ts";
import { utcTime } from "../utc-time.ts";
import type { SubstackFiles } from "./layout.ts";
import { isWidget } from "./widgets.ts";

const id = pattern("^\\d{1,15}(?:\\.|$)", "");
const sheet = { words: "title", clues: { postid: id } };
const audiences: ReadonlyMap<string, Audience> = new Map([
  ["everyone", "public"],
  ["only_paid", "followers"],
  ["only_free", "followers"],
  ["founding", "followers"],
]);

/** The reading of one Substack export: the table of posts, each with its page. */
export class Reading {
  readonly #files: SubstackFiles;
  readonly #read = new Set<string>();

  constructor(files: SubstackFiles) {
    this.#files = files;
  }

  async *read(): AsyncGenerator<Batch> {
    for (const [entry, why] of this.#files.leftOut) yield noted(entry, "ignored", why);
    for (const table of this.#files.tables) yield* this.#table(table);
    for (const [key, page] of this.#files.pages) {
      if (this.#read.has(key)) continue;
      const gathering = new Gathering();
      const { pieces, media } = await this.#page(key, gathering);
      if (pieces.length > 0) gathering.posts.push({ ...base(page.path, pieces, media), id: key, kind: "blog", audience: "unknown" });
      yield gathering.batch();
    }
    yield { posts: [], problems: [], notes: [...this.#files.pages.values()].map(({ path }) => ({ path, state: "read" })) };
  }

  async *#table(entry: Entry): AsyncGenerator<Batch> {
    let recognised = true;
    const recognise = (names: readonly string[]) => (names.includes("postid") && names.includes("ispublished") ? sheet : undefined);
    for await (const stretch of tableOf(entry, { recognise })) {
      recognised = stretch.recognised;
      const gathering = new Gathering();
      gathering.problems.push(...stretch.problems);
      for (const row of stretch.rows) await this.#row(entry.path, row, gathering);
      yield gathering.batch();
    }
    if (this.#files.pages.size === 0 && recognised) yield { posts: [], problems: [withoutPages(entry.path)] };
    yield recognised ? noted(entry, "read") : noted(entry, "unknown", "its columns are not those of a table of posts");
  }

  async #row(path: string, row: Row, gathering: Gathering): Promise<void> {
    const key = row.text("postid");
    const isPublished = row.text("ispublished").toLowerCase() !== "false";
    const body = await this.#page(key, gathering);
    if (!body.found && isPublished && this.#files.pages.size > 0) {
      const message = "Unexpected absence of the page of a published post, expected it in the folder posts: only its title is read";
      gathering.problems.push({ code: "incomplete", message, path, line: row.line });
    }
    const pieces = [...(await headline(path, row, "title")), ...(await headline(path, row, "subtitle")), ...body.pieces];
    if (pieces.length === 0) return gathering.skip("without words");
    const podcast = row.text("podcasturl");
    const media = podcast === "" ? body.media : [...body.media, { name: podcast }];
    const audience = isPublished ? (audiences.get(row.text("audience").toLowerCase()) ?? "unknown") : "draft";
    const at = utcTime(row.text("postdate"));
    gathering.posts.push({ ...base(path, pieces, media), id: key || `line-${row.line}`, kind: kindOf(row), at, audience });
  }

  async #page(key: string, gathering: Gathering): Promise<{ pieces: readonly Piece[]; media: readonly Medium[]; found: boolean }> {
    const entry = this.#files.pages.get(key);
    if (entry === undefined) return { pieces: [], media: [], found: false };
    this.#read.add(key);
    const { text: source, problem } = await readText(entry);
    if (source === undefined) {
      gathering.problems.push(problem);
      return { pieces: [], media: [], found: true };
    }
    const { mapped, quotations, media } = await pageOf(source, { drops: isWidget });
    const origin = originOf(entry.path, () => ({ mapped, lines: linesOf(source) }));
    return { pieces: mapped.text.trim() === "" ? [] : [{ text: mapped.text, origin, quotations }], media, found: true };
  }
}

/** A thread is talk with readers, all else a piece of writing. */
const kindOf = (row: Row): Kind => (row.text("type").toLowerCase() === "thread" ? "post" : "blog");

/** A title or subtitle: HTML in a cell. */
async function headline(path: string, row: Row, column: string): Promise<readonly Piece[]> {
  const cell = row.cell(column);
  if (cell === undefined || cell.text.trim() === "") return [];
  const rendered = await htmlText(cell.text);
  return cellPiece(path, row, cell, () => rendered);
}

function base(
  path: string,
  pieces: readonly Piece[],
  media: readonly Medium[],
): Pick<Post, "platform" | "path" | "text" | "origin" | "media"> {
  return { platform: "substack", path, ...joinPieces(pieces), ...(media.length > 0 ? { media } : {}) };
}

const withoutPages = (path: string): Problem => ({
  code: "incomplete",
  message: "Unexpected absence of the folder posts, expected the texts of the posts in it: only titles are read",
  hint: "Give the whole export",
  path,
});
