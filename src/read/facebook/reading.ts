import type { Batch, ReadOptions } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";
import { type Element, elementsOf } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { countMessages, ownMessages } from "../meta/messages.ts";
import { Collector } from "./collector.ts";
import type { FacebookFile } from "./layout.ts";
import { Owner } from "./owner.ts";
import { postOf } from "./record-post.ts";
import { holdsWords, recordsIn, Suspects, wraps } from "./records.ts";

/** In bytes. Albums and conversations are one object a file. */
const largestRecord = 64 * 2 ** 20;

/** The reading of one Facebook export: files come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #owner: Owner;
  readonly #collector: Collector;
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#owner = new Owner(options.me);
    this.#collector = new Collector(this.#owner);
  }

  async *file(file: FacebookFile): AsyncGenerator<Batch> {
    if (file.role === "page") {
      yield* this.#page(file);
      return;
    }
    if (file.role === "message" && !(this.#options.messages && this.#owner.known)) {
      yield await this.#unreadMessages(file);
      return;
    }
    const suspects = new Suspects(file);
    for await (const { elements, problems } of elementsOf(file.entry, { wraps, maxBytes: largestRecord })) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      for (const element of elements) this.#take(file, element, gathering, suspects);
      yield gathering.batch();
    }
    const problem = suspects.problem();
    if (problem !== undefined) yield { posts: [], problems: [problem] };
  }

  async *#page(file: FacebookFile): AsyncGenerator<Batch> {
    if (file.held === "profile") yield { posts: [], problems: [], skipped: { "profile pages": 1 } };
    else if (file.held === "message" && !this.#options.messages) yield { posts: [], problems: [], skipped: { "message pages": 1 } };
    else {
      const { readPage } = await import("./page.ts");
      yield* readPage(file, this.#owner);
    }
  }

  #take(file: FacebookFile, element: Element, gathering: Gathering, suspects: Suspects): void {
    if (file.role === "message") {
      gathering.posts.push(...ownMessages(file.entry.path, element, this.#owner, "facebook"));
    } else if (file.role === "profile") {
      const passages = this.#owner.addProfile(element.value);
      const bio = { kind: "bio", at: undefined, audience: "unknown" } as const;
      if (passages.length > 0) gathering.posts.push(postOf({ file, element, base: [] }, this.#owner, passages, bio));
    } else {
      this.#records(file, element, gathering, suspects);
    }
  }

  #records(file: FacebookFile, element: Element, gathering: Gathering, suspects: Suspects): void {
    for (const [record, base] of recordsIn(element.value, [])) {
      if (record === undefined) {
        if (file.role === "unknown") continue;
        const message = "Unexpected value in the list, expected an object";
        gathering.problems.push({ code: "incomplete", message, path: file.entry.path, line: element.line, column: element.column });
      } else if (file.role !== "unknown") {
        this.#collector.add(record, { file, element, base }, gathering, suspects);
      } else if (holdsWords(record, this.#owner)) {
        suspects.add(element);
      }
    }
  }

  /** Messages that are not asked for, or that cannot be told from others' without the owner's name. */
  async #unreadMessages(file: FacebookFile): Promise<Batch> {
    const gathering = new Gathering();
    try {
      const count = await countMessages(file.entry);
      if (count > 0) gathering.skip("messages", count);
    } catch (error) {
      if (this.#options.messages) gathering.problems.push(problemOf(error, file.entry.path));
    }
    if (this.#options.messages && !this.#toldOwnerless) {
      this.#toldOwnerless = true;
      const message =
        "Unexpected absence of profile_information.json, expected it to tell the owner's messages from others': no message read";
      gathering.problems.push({
        code: "incomplete",
        message,
        hint: "Give all parts of the export together, or your name with --me",
        path: file.entry.path,
      });
    }
    return gathering.batch();
  }
}
