import type { Batch, ReadOptions } from "../../model/reader.ts";
import { Gathering } from "../gathering.ts";
import { messagesLeft, noted } from "../note.ts";
import { type Row, tableOf } from "../table.ts";
import { readArticle } from "./article.ts";
import type { LinkedInFile, Role } from "./layout.ts";
import { Owner } from "./owner.ts";
import { rowPost } from "./row-post.ts";
import { sheetOf } from "./sheets.ts";

/** The reading of one LinkedIn export: files come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #owner: Owner;
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#owner = new Owner(options.me ?? []);
  }

  async *file(file: LinkedInFile): AsyncGenerator<Batch> {
    if (file.why !== undefined) yield noted(file.entry, "ignored", file.why);
    else if (file.role === "article") yield { ...noted(file.entry, "read"), ...(await readArticle(file, this.#owner)) };
    else if (isPrivate(file.role) && !this.#options.messages) yield noted(file.entry, "ignored", messagesLeft);
    else yield* this.#table(file);
  }

  async *#table(file: LinkedInFile): AsyncGenerator<Batch> {
    let role = file.role;
    const recognise = (names: readonly string[]) => {
      const found = sheetOf(names, file.role);
      role = found?.role ?? role;
      return found?.sheet;
    };
    let recognised = true;
    for await (const stretch of tableOf(file.entry, { recognise })) {
      recognised = stretch.recognised;
      const gathering = new Gathering();
      gathering.problems.push(...stretch.problems);
      if (role !== undefined && !(isPrivate(role) && !this.#mayRead(file, gathering))) {
        for (const row of stretch.rows) this.#row(file, role, row, gathering);
      }
      yield gathering.batch();
    }
    if (recognised && isPrivate(role) && !this.#options.messages) yield noted(file.entry, "ignored", messagesLeft);
    else if (recognised) yield noted(file.entry, "read");
    else yield noted(file.entry, "unknown", "its columns are not those of a table that is known");
  }

  #row(file: LinkedInFile, role: Role, row: Row, gathering: Gathering): void {
    if (role === "profile") this.#owner.addProfile(row);
    if (isPrivate(role) && !this.#isMine(role, row)) return gathering.skip("messages of others");
    const post = rowPost(file, role, row, this.#owner);
    if (post === undefined) gathering.skip("without words");
    else gathering.posts.push(post);
  }

  #isMine(role: Role, row: Row): boolean {
    const direction = row.text("direction").toUpperCase();
    return role === "invitations" && direction !== "" ? direction === "OUTGOING" : this.#owner.sent(row);
  }

  /** Whether messages are asked for and the owner's can be told from others'. */
  #mayRead(file: LinkedInFile, gathering: Gathering): boolean {
    if (!this.#options.messages) return false;
    if (this.#owner.known || file.role === "invitations") return true;
    if (!this.#toldOwnerless) {
      this.#toldOwnerless = true;
      const message = "Unexpected absence of Profile.csv, expected it to tell the owner's messages from others': no message read";
      gathering.problems.push({ code: "incomplete", message, hint: "--me NAME says who the owner is", path: file.entry.path });
    }
    return false;
  }
}

const isPrivate = (role: Role | undefined): boolean => role === "messages" || role === "invitations";
