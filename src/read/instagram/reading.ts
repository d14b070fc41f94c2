import type { FileNote } from "../../model/file-note.ts";
import type { Post } from "../../model/post.ts";
import type { Batch, ReadOptions } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";
import { type Element, elementsOf, type SplitOptions } from "../elements.ts";
import type { Part } from "../files.ts";
import { Gathering } from "../gathering.ts";
import { Account } from "../meta/account.ts";
import { mediaWords } from "../meta/media-words.ts";
import { addMessage, countMessages, ownerless, readMessages } from "../meta/messages.ts";
import { Seen } from "../meta/seen.ts";
import { holdsTyped, Suspects } from "../meta/suspects.ts";
import { kindOfThread } from "../meta/threads.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { changeOf } from "./changes.ts";
import { commentWords } from "./comment.ts";
import type { Role } from "./layout.ts";
import { type OldWords, oldComment, oldMedium, oldMessage } from "./old.ts";

/** A file with its role; those on no shelf are looked into. */
export type GramPart = Part<Role | "unknown">;

type Particulars = Pick<Post, "kind"> & Partial<Post>;

const whyPrivate = "private: read with --include messages";
const privateRoles: ReadonlySet<string> = new Set(["messages", "old-messages", "chat"]);
const outerKey = (key: string): boolean =>
  key !== "participants" && key !== "media" && key !== "label_values" && key !== "string_list_data";

/** The reading of one Instagram export: files come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #account: Account;
  readonly #seen = new Seen();
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#account = new Account(options.me);
  }

  async *file(part: GramPart): AsyncGenerator<Batch> {
    if (privateRoles.has(part.role)) {
      if (!this.#options.messages || !this.#account.known) {
        yield* this.#left(part);
        return;
      }
      if (part.role === "messages") {
        yield* readMessages(this.#conversation(part), this.#account);
        return;
      }
    }
    yield* this.#list(part);
  }

  async *#list(part: GramPart): AsyncGenerator<Batch> {
    const { path } = part.entry;
    const suspects = new Suspects(path);
    const options: SplitOptions = part.role === "old-messages" ? { depth: 4 } : { wraps: outerKey, maxBytes: 64 * 2 ** 20 };
    let met = 0;
    let troubles = 0;
    if (part.role === "privacy") this.#account.beginHistory();
    for await (const { elements, problems } of elementsOf(part.entry, options)) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      met += elements.length;
      troubles += problems.length;
      for (const element of elements) this.#take(part, element, gathering, suspects);
      yield gathering.batch();
    }
    if (part.role === "privacy" && troubles > 0) this.#account.breakHistory();
    const problem = suspects.problem();
    const state = ((): Omit<FileNote, "path"> => {
      if (suspects.any) return { state: "unknown", why: "records of a layout that is not known" };
      if (met === 0 && troubles > 0) return { state: "unknown", why: "no records could be read" };
      return part.role === "unknown" ? { state: "ignored", why: "no words of the owner" } : { state: "read" };
    })();
    yield { posts: [], problems: problem === undefined ? [] : [problem], notes: [{ path, ...state }] };
  }

  #take(part: GramPart, element: Element, gathering: Gathering, suspects: Suspects): void {
    switch (part.role) {
      case "profile":
      case "threads-profile":
        return this.#push(part, element, this.#account.addProfile(element.value), gathering, { kind: "bio" });
      case "old-profile":
        return this.#push(part, element, this.#account.addOldProfile(element.value), gathering, { kind: "bio" });
      case "profile-changes":
        return this.#change(part, element, gathering);
      case "privacy":
        return this.#privacy(element);
      case "comments":
        return this.#comment(part, element, gathering);
      case "old-media":
        return this.#old(part, element, oldMedium(element.value), gathering, { kind: "caption" });
      case "old-comments":
        return this.#old(part, element, oldComment(element.value), gathering, { kind: "comment" });
      case "old-messages":
        return this.#oldMessage(part, element, gathering);
      case "chat":
        return this.#chat(part, element, gathering, suspects);
      case "unknown":
        if (holdsTyped(element.value)) suspects.add(element);
        return;
      default:
        return this.#media(part, element, gathering);
    }
  }

  /** An object that wraps a list under a key other than the first is one element: its list is read all the same. */
  #media(part: GramPart, element: Element, gathering: Gathering): void {
    const words = mediaWords(element.value);
    if (words === undefined) return this.#misshapen(part, element, gathering);
    const { passages, at, media } = words;
    const isThread = part.role === "threads";
    const gone = part.role === "deleted" ? ({ audience: "deleted", state: "deleted" } as const) : undefined;
    const kept = part.role === "archived" ? ({ state: "archived" } as const) : undefined;
    const audience = part.role === "posts" ? this.#account.audienceAt(at) : "unknown";
    const seconds = at === undefined ? undefined : Date.parse(at) / 1000;
    if (passages.length > 0) {
      const names = media.map(({ name }) => name);
      if (this.#seen.repeats(passages, isThread || names.length > 0 ? undefined : seconds, names)) return gathering.skip("duplicates");
    }
    const kind = isThread ? kindOfThread(words) : "caption";
    this.#push(part, element, passages, gathering, { kind, at, audience, ...gone, ...kept, media });
  }

  #comment(part: GramPart, element: Element, gathering: Gathering): void {
    const { passages, at } = commentWords(element.value);
    const isKnown = ["string_list_data", "string_map_data", "label_values"].some((key) => pick(element.value, key) !== undefined);
    if (passages.length > 0) this.#push(part, element, passages, gathering, { kind: "comment", at });
    else if (!isKnown || holdsTyped(element.value)) this.#misshapen(part, element, gathering);
    else gathering.skip("without words");
  }

  /** Former bios, each once, and former names. */
  #change(part: GramPart, element: Element, gathering: Gathering): void {
    const { bios, values } = changeOf(element.value, []);
    for (const value of values) this.#account.addFormerName(value);
    for (const passage of bios) {
      if (passage.text === this.#account.author.bio || this.#seen.repeatsEver([passage])) continue;
      this.#push(part, element, [passage], gathering, { kind: "bio", state: "archived" }, passage.path.join("-"));
    }
  }

  #privacy({ value }: Element): void {
    const list = pickList(value, "account_history_account_privacy_history");
    if (list.length > 0) for (const record of list) this.#account.addChange(record);
    else if (!Array.isArray(pick(value, "account_history_account_privacy_history"))) this.#account.addChange(value);
  }

  #old(part: GramPart, element: Element, words: OldWords | undefined, gathering: Gathering, particulars: Particulars): void {
    if (element.key === "direct") return gathering.skip("pictures of messages");
    if (words === undefined) return this.#misshapen(part, element, gathering);
    this.#push(part, element, words.passages, gathering, { ...particulars, at: words.at, media: words.media });
  }

  #oldMessage(part: GramPart, element: Element, gathering: Gathering): void {
    const message = oldMessage(element.value);
    if (message === undefined) return;
    if (!this.#account.isMe(message.sender)) return gathering.skip("messages of others");
    if (message.passages.length === 0) return;
    this.#push(part, element, message.passages, gathering, { kind: "message", at: message.at, audience: "direct" });
  }

  /** Chats with machines, and replies in channels: where they tell who speaks, the owner's part is read. */
  #chat(part: GramPart, element: Element, gathering: Gathering, suspects: Suspects): void {
    const messages = pickList(element.value, "messages");
    const conversation = { ...this.#conversation(part), thread: `${part.entry.name}-${element.line}` };
    for (const index of messages.keys()) addMessage(conversation, element, ["messages", index], this.#account, gathering);
    if (messages.length === 0 && holdsTyped(element.value)) suspects.add(element);
  }

  #misshapen({ entry }: GramPart, { line, column }: Element, gathering: Gathering): void {
    const message = "Unexpected record of an unknown shape, expected a post or a comment: left out";
    gathering.problems.push({ code: "incomplete", message, path: entry.path, line, column });
  }

  /** Instagram gives no ids: the file and the place in it make one. */
  #push(
    part: GramPart,
    element: Element,
    passages: readonly Passage[],
    gathering: Gathering,
    particulars: Particulars,
    inside?: string,
  ): void {
    const { role, entry } = part;
    if (passages.length === 0) return gathering.skip("without words");
    const { media, ...rest } = particulars;
    gathering.posts.push({
      audience: "unknown",
      ...rest,
      ...(media !== undefined && media.length > 0 ? { media } : {}),
      id: `${entry.name}-${element.line}-${element.column}${inside === undefined ? "" : `-${inside}`}`,
      platform: role.startsWith("threads") ? "threads" : "instagram",
      path: entry.path,
      text: passageText(passages),
      origin: passageOrigin(entry.path, element, passages, true),
      author: this.#account.author,
    });
  }

  #conversation({ entry }: GramPart): { entry: GramPart["entry"]; thread: string; platform: string } {
    const folder = entry.name.lastIndexOf("/");
    return { entry, thread: folder < 0 ? entry.name : entry.name.slice(0, folder), platform: "instagram" };
  }

  /** Messages that are not asked for, or that cannot be told from others' without the owner's name. */
  async *#left({ role, entry }: GramPart): AsyncGenerator<Batch> {
    const gathering = new Gathering();
    const { messages } = this.#options;
    if (role === "messages") {
      try {
        const count = await countMessages(entry);
        if (count > 0) gathering.skip("messages", count);
      } catch (error) {
        if (messages) gathering.problems.push(problemOf(error, entry.path));
      }
    } else gathering.skip("private files");
    const why = messages ? "nobody knows which messages are the owner's" : whyPrivate;
    yield { ...gathering.batch(), notes: [{ path: entry.path, state: "ignored", why }] };
    if (!messages || this.#toldOwnerless) return;
    this.#toldOwnerless = true;
    yield ownerless(entry, "personal_information.json");
  }
}
