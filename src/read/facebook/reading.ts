import type { FileNote } from "../../model/file-note.ts";
import type { Batch, ReadOptions } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";
import { type Element, elementsOf } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { addMessage, type Conversation, countMessages, ownerless, readMessages } from "../meta/messages.ts";
import { Seen } from "../meta/seen.ts";
import { Suspects } from "../meta/suspects.ts";
import { pickList } from "../pick.ts";
import { Collector } from "./collector.ts";
import { Edits } from "./edits.ts";
import type { FacebookFile } from "./layout.ts";
import { Owner } from "./owner.ts";
import { postOf } from "./record-post.ts";
import { holdsWords, recordsIn, roleOfKey, wraps } from "./records.ts";

/** In bytes. An album is one object a file. */
const largestRecord = 64 * 2 ** 20;
const privateRoles = new Set(["message", "chat", "dating"]);
const whyPrivate = "private: read with --include messages";

/** The reading of one Facebook export: files come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #owner: Owner;
  readonly #edits = new Edits();
  readonly #collector: Collector;
  /** The texts of pages met so far. */
  readonly #pages = new Seen();
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#owner = new Owner(options.me);
    this.#collector = new Collector(this.#owner, this.#edits);
  }

  /** Looks ahead for what later files tell of earlier ones. */
  async prepare(files: readonly FacebookFile[]): Promise<void> {
    for (const file of files) if (file.role === "edits") await this.#edits.learn(file);
  }

  async *file(file: FacebookFile): AsyncGenerator<Batch> {
    const role = file.held ?? file.role;
    if (privateRoles.has(role) && !this.#options.messages) yield await this.#left(file);
    else if (role === "message") yield* this.#messages(file);
    else if (file.role === "page") {
      const { readPage } = await import("./page.ts");
      yield* readPage(file, this.#owner, this.#pages);
    } else yield* this.#list(file);
  }

  rest(): Batch {
    return this.#collector.rest();
  }

  async *#list(file: FacebookFile): AsyncGenerator<Batch> {
    const suspects = new Suspects(file.entry.path);
    let elementsMet = 0;
    let troubles = 0;
    let recognised = 0;
    for await (const { elements, problems } of elementsOf(file.entry, { wraps, maxBytes: largestRecord })) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      elementsMet += elements.length;
      for (const element of elements) if (this.#take(file, element, gathering, suspects)) recognised++;
      troubles += gathering.problems.length;
      yield gathering.batch();
    }
    const problem = suspects.problem();
    const state = ((): Omit<FileNote, "path"> => {
      if (suspects.any) return { state: "unknown", why: "records of a layout that is not known" };
      if (elementsMet === 0 && troubles > 0) return { state: "unknown", why: "no records could be read" };
      if (file.role === "unknown" && recognised === 0) return { state: "ignored", why: "no words of the owner" };
      return { state: "read" };
    })();
    yield { posts: [], problems: problem === undefined ? [] : [problem], notes: [{ path: file.entry.path, ...state }] };
  }

  /** Takes an element; whether it is of a kind that is known. */
  #take(file: FacebookFile, element: Element, gathering: Gathering, suspects: Suspects): boolean {
    if (file.role === "profile") {
      const passages = this.#owner.addProfile(element.value);
      const bio = { kind: "bio", at: undefined, audience: "unknown" } as const;
      if (passages.length > 0) gathering.posts.push(postOf({ file, element, base: [] }, this.#owner, passages, bio));
      return true;
    }
    if (file.role === "chat") return this.#chat(file, element, gathering, suspects);
    if (file.role !== "unknown") {
      this.#records(file, element, gathering, suspects);
      return true;
    }
    const role = roleOfKey(element.key);
    if (role === undefined) this.#watch(element, suspects);
    else this.#records({ ...file, role }, element, gathering, suspects);
    return role !== undefined;
  }

  #records(file: FacebookFile, element: Element, gathering: Gathering, suspects: Suspects): void {
    for (const [record, base] of recordsIn(element.value, [])) {
      if (record === undefined) {
        const message = "Unexpected value in the list, expected an object";
        gathering.problems.push({ code: "incomplete", message, path: file.entry.path, line: element.line, column: element.column });
      } else this.#collector.add(record, { file, element, base }, gathering, suspects);
    }
  }

  /** Chats with machines and with the support: where they have the shape of conversations, the owner's part is read. */
  #chat(file: FacebookFile, element: Element, gathering: Gathering, suspects: Suspects): boolean {
    const messages = pickList(element.value, "messages");
    const conversation = { ...this.#conversation(file), thread: `${file.stem}-${element.line}` };
    for (const index of messages.keys()) addMessage(conversation, element, ["messages", index], this.#owner, gathering);
    if (messages.length === 0) this.#watch(element, suspects);
    return messages.length > 0;
  }

  #watch(element: Element, suspects: Suspects): void {
    if (holdsWords(element.value, this.#owner)) suspects.add(element);
  }

  async *#messages(file: FacebookFile): AsyncGenerator<Batch> {
    if (!this.#owner.known) {
      yield await this.#left(file);
      if (!this.#toldOwnerless) yield ownerless(file.entry, "profile_information");
      this.#toldOwnerless = true;
    } else if (file.role === "page") {
      const { readMessagePage } = await import("../meta/message-page.ts");
      yield* readMessagePage(this.#conversation(file), this.#owner);
    } else yield* readMessages(this.#conversation(file), this.#owner);
  }

  #conversation({ entry, stem }: FacebookFile): Conversation {
    const folder = stem.lastIndexOf("/");
    const isNumbered = stem.slice(folder + 1).startsWith("message_");
    return { entry, thread: isNumbered ? stem.slice(0, folder) : stem, platform: "facebook" };
  }

  /** Messages that are not asked for, or that cannot be told from others' without the owner's name. */
  async #left(file: FacebookFile): Promise<Batch> {
    const gathering = new Gathering();
    const role = file.held ?? file.role;
    if (file.role === "page") gathering.skip(role === "message" ? "message pages" : "private pages");
    else if (role === "message") {
      try {
        const count = await countMessages(file.entry);
        if (count > 0) gathering.skip("messages", count);
      } catch (error) {
        if (this.#options.messages) gathering.problems.push(problemOf(error, file.entry.path));
      }
    } else gathering.skip("private files");
    const why = this.#options.messages ? "nobody knows which messages are the owner's" : whyPrivate;
    return { ...gathering.batch(), notes: [{ path: file.entry.path, state: "ignored", why }] };
  }
}
