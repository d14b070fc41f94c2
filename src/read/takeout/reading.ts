import type { Batch } from "../../model/reader.ts";
import { headOf, readText } from "../decode.ts";
import { elementsOf } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { cutOff } from "../meta/page-tree.ts";
import { noted } from "../note.ts";
import { pickList } from "../pick.ts";
import { tableOf } from "../table.ts";
import { looksTyped } from "../typed.ts";
import type { TakeoutFile } from "./layout.ts";
import { Owner } from "./owner.ts";
import { recordPost } from "./record-post.ts";
import { rowPost } from "./row-post.ts";
import { sheetOf, type TableRole } from "./sheets.ts";

/** In bytes. The reviews of a person are one object. */
const largest = 64 * 2 ** 20;
const wraps = (key: string): boolean => key === "features" || key === "reviews" || key === "localPosts";

/** The reading of one Takeout. A file without a note is left to other readers. */
export class Reading {
  readonly #owner = new Owner();

  async *file(file: TakeoutFile): AsyncGenerator<Batch> {
    if (file.why !== undefined) yield noted(file.entry, "ignored", file.why);
    else if (file.role === "table" || file.role === "channel") yield* this.#table(file);
    else if (file.role === "page") yield* this.#page(file);
    else yield* this.#records(file);
  }

  async *#table(file: TakeoutFile): AsyncGenerator<Batch> {
    let role: TableRole | undefined;
    const recognise = (names: readonly string[], next: readonly string[]) => {
      const found = sheetOf(names, next);
      role = found?.role;
      return found?.sheet;
    };
    let recognised = true;
    for await (const stretch of tableOf(file.entry, { recognise })) {
      recognised = stretch.recognised;
      if (!recognised || role === undefined) break;
      const gathering = new Gathering();
      gathering.problems.push(...stretch.problems);
      for (const row of stretch.rows) {
        if (role === "channel") this.#owner.addChannel(row);
        if (role === "address") this.#owner.addAddress(row);
        const post = rowPost(file, role, row, this.#owner);
        if (post !== undefined) gathering.posts.push(post);
        else if (role !== "channel" && role !== "address") gathering.skip("without words");
      }
      yield gathering.batch();
    }
    if (recognised) yield noted(file.entry, "read");
    else if (file.loose !== true) yield await unrecognised(file);
  }

  async *#page(file: TakeoutFile): AsyncGenerator<Batch> {
    const head = await headOf(file.entry);
    if (head.includes("outer-cell")) return yield noted(file.entry, "ignored", "what was watched, searched and visited is no word");
    if (file.loose === true && !head.includes("<li>")) return;
    const { text, problem } = await readText(file.entry);
    if (text === undefined) return yield { ...noted(file.entry, "read"), problems: [problem] };
    const { pageComments } = await import("./old-page.ts");
    const posts = pageComments(text, file.entry.path, this.#owner);
    const problems = cutOff(text, file.entry.path);
    if (posts !== undefined) yield { ...noted(file.entry, "read"), posts, problems };
    else if (file.loose !== true) {
      const isTyped = looksTyped(head);
      yield isTyped ? noted(file.entry, "unknown", "a page of no kind that is known") : noted(file.entry, "ignored", "no words in it");
    }
  }

  async *#records(file: TakeoutFile): AsyncGenerator<Batch> {
    let [met, strange] = [0, 0];
    for await (const { elements, problems } of elementsOf(file.entry, { wraps, maxBytes: largest })) {
      const gathering = new Gathering();
      for (const element of elements) {
        for (const [base, record] of recordsIn(element.value)) {
          const post = recordPost(file, { element, base, record }, this.#owner);
          if (post === undefined) strange++;
          else met++;
          if (post === "empty") gathering.skip("without words");
          else if (post !== undefined) gathering.posts.push(post);
        }
      }
      // A file that is nobody's yet is not complained of.
      if (met > 0 || file.loose !== true) gathering.problems.push(...problems);
      yield gathering.batch();
    }
    yield* this.#verdict(file, met, strange);
  }

  async *#verdict(file: TakeoutFile, met: number, strange: number): AsyncGenerator<Batch> {
    if (met > 0) return yield noted(file.entry, "read");
    if (file.role === "places") {
      if (file.loose !== true) yield noted(file.entry, "ignored", "lists of places are no words");
      return;
    }
    const hasWords = strange > 0 && looksTyped(await headOf(file.entry, 65_536));
    yield hasWords
      ? noted(file.entry, "unknown", "its records are of no shape that is known")
      : noted(file.entry, "ignored", "no words in it");
  }
}

/** A table of YouTube's without a header that is known: settings and lists mostly. With sentences in it, it is not understood. */
async function unrecognised({ entry }: TakeoutFile): Promise<Batch> {
  const head = await headOf(entry, 65_536);
  const [, ...rows] = head.split("\n");
  if (rows.length === 0) return noted(entry, "unknown", "it ends within its header");
  const isTyped = rows.some((row) => row.slice(0, 2000).split(",").some(looksTyped) && !row.includes("youtube.com/"));
  return isTyped
    ? noted(entry, "unknown", "its columns are not those of a table that is known")
    : noted(entry, "ignored", "settings and lists of videos are no words");
}

/** The records of an element, each with its path: the features or reviews of one object, or the element itself. */
function recordsIn(value: unknown): readonly (readonly [readonly (string | number)[], unknown])[] {
  for (const key of ["features", "reviews", "localPosts"]) {
    const list = pickList(value, key);
    if (list.length > 0) return list.map((record, index) => [[key, index], record] as const);
  }
  return [[[], value]];
}
