import type { Batch, ReadOptions } from "../../model/reader.ts";
import { Gathering } from "../gathering.ts";
import { messagesLeft, noted } from "../note.ts";
import { type Row, tableOf } from "../table.ts";
import type { RedditFile, Role } from "./layout.ts";
import { Owner } from "./owner.ts";
import { rowPost } from "./row-post.ts";
import { sheetOf } from "./sheets.ts";

/** The reading of one Reddit export: tables come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #owner: Owner;
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#owner = new Owner(options.me ?? []);
  }

  async *file(file: RedditFile): AsyncGenerator<Batch> {
    if (file.why !== undefined) return yield noted(file.entry, "ignored", file.why);
    if (isPrivate(file.role) && !this.#options.messages) return yield noted(file.entry, "ignored", messagesLeft);
    let role = file.role;
    let recognised = true;
    const recognise = (names: readonly string[]) => {
      const found = sheetOf(names, file.role);
      role = found?.role ?? role;
      return found?.sheet;
    };
    for await (const stretch of tableOf(file.entry, { recognise })) {
      recognised = stretch.recognised;
      const gathering = new Gathering();
      gathering.problems.push(...stretch.problems);
      if (role !== undefined && this.#mayRead(file, role, gathering)) {
        for (const row of stretch.rows) this.#row(file, role, row, gathering);
      }
      yield gathering.batch();
    }
    if (!recognised) yield noted(file.entry, "unknown", "its columns are not those of a table that is known");
    else if (isPrivate(role) && !this.#options.messages) yield noted(file.entry, "ignored", messagesLeft);
    else yield noted(file.entry, "read");
  }

  #row(file: RedditFile, role: Role, row: Row, gathering: Gathering): void {
    if (role === "statistics") return this.#owner.addStatistic(row);
    if (isPrivate(role) && !this.#owner.isMe(row.text("from", "username"))) return gathering.skip("messages of others");
    const post = rowPost(file, role, row, this.#owner);
    if (post?.kind === "bio") this.#owner.bio = post.text;
    if (post !== undefined) gathering.posts.push(post);
    else if (role !== "preferences") gathering.skip("without words");
  }

  /** Messages: whether they are asked for and the owner's can be told from others'. */
  #mayRead(file: RedditFile, role: Role, gathering: Gathering): boolean {
    if (!isPrivate(role)) return true;
    if (!this.#options.messages || this.#owner.known) return this.#options.messages;
    if (!this.#toldOwnerless) {
      this.#toldOwnerless = true;
      const message = "Unexpected absence of the account name in statistics.csv, expected it to tell the owner's messages: no message read";
      gathering.problems.push({ code: "incomplete", message, hint: "--me NAME says who the owner is", path: file.entry.path });
    }
    return false;
  }
}

const isPrivate = (role: Role | undefined): boolean => role === "messages" || role === "chat";
