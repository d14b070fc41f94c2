import type { Post } from "../../model/post.ts";
import type { Batch, ReadOptions } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";
import { type Element, elementsOf } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { passageOrigin, passageText } from "../passage.ts";
import { isoTime } from "./day.ts";
import type { Role, XFile } from "./layout.ts";
import { Manifest } from "./manifest.ts";
import { isOwnMessage, messageDepth, messagePost } from "./messages.ts";
import { bioPost, isProfile, minorPost } from "./minor.ts";
import { type Note, Notes } from "./notes.ts";
import { readTable } from "./old-table.ts";
import { Owner } from "./owner.ts";
import { Timeline } from "./timeline.ts";
import { tweetOf } from "./tweet.ts";

/** The reading of one X archive: files come in the order of their roles. */
export class Reading {
  readonly #options: ReadOptions;
  readonly #owner = new Owner();
  readonly #manifest = new Manifest();
  readonly #notes = new Notes();
  readonly #deletedNotes = new Notes();
  readonly #timeline = new Timeline(this.#owner);
  /** Records met by file name, and the files with a problem. */
  readonly #met = new Map<string, number>();
  readonly #troubled = new Set<string>();
  #toldOwnerless = false;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  async *file(file: XFile): AsyncGenerator<Batch> {
    if (file.role === "csv") {
      try {
        yield* readTable(file.entry, this.#owner);
      } catch (error) {
        yield { posts: [], problems: [problemOf(error, file.entry.path)] };
      }
      return;
    }
    const { name } = file.entry;
    this.#met.set(name, this.#met.get(name) ?? 0);
    const unwanted = this.#unwanted(file.role);
    for await (const { elements, problems } of elementsOf(file.entry, { depth: file.role === "messages" ? messageDepth : 2 })) {
      const gathering = new Gathering();
      if (!unwanted) gathering.problems.push(...problems);
      if (problems.length > 0) this.#troubled.add(name);
      this.#met.set(name, (this.#met.get(name) ?? 0) + elements.length);
      for (const element of elements) this.#take(file, element, gathering);
      yield gathering.batch();
    }
  }

  /** What was held back, and what is missing. */
  rest(): Batch {
    const gathering = new Gathering();
    this.#timeline.finish(gathering);
    for (const note of this.#notes.orphans()) gathering.posts.push(this.#orphan(note, false));
    for (const note of this.#deletedNotes.orphans()) gathering.posts.push(this.#orphan(note, true));
    const wanted = (role: Role): boolean => role !== "messages" && role !== "assistant" && role !== "manifest";
    gathering.problems.push(...this.#manifest.shortfalls(this.#met, this.#troubled, wanted));
    return { ...gathering.batch(), records: this.#manifest.tally(this.#met, wanted) };
  }

  #unwanted(role: Role): boolean {
    return role === "assistant" || (role === "messages" && !this.#options.messages);
  }

  #take(file: XFile, element: Element, gathering: Gathering): void {
    const { path } = file.entry;
    switch (file.role) {
      case "manifest":
        return this.#manifest.add(path, element.value);
      case "account":
        this.#owner.addAccount(element.value);
        return this.#push(bioPost(path, element, this.#owner), gathering);
      case "profile":
        this.#owner.addProfile(element.value);
        return this.#bio(path, element, gathering);
      case "protected-history":
        return this.#owner.addLock(element.value);
      case "notes":
        return this.#understood(this.#notes.add(path, element), path, element, gathering);
      case "deleted-notes":
        return this.#understood(this.#deletedNotes.add(path, element), path, element, gathering);
      case "minor":
        return this.#minor(file, element, gathering);
      case "messages":
        return this.#message(path, element, gathering);
      case "assistant":
        return gathering.skip("assistant chats");
      default:
        return this.#tweet(file, element, gathering);
    }
  }

  #tweet(file: XFile, element: Element, gathering: Gathering): void {
    const { path } = file.entry;
    const tweet = tweetOf(element);
    if (tweet === undefined) return this.#understood(false, path, element, gathering);
    const deleted = file.role === "deleted";
    const audience = deleted ? "deleted" : file.role === "community" ? "group" : file.role === "circle" ? "followers" : undefined;
    const state = deleted ? "deleted" : undefined;
    this.#timeline.add(
      { tweet, path, element, circumstances: { audience, state }, notes: deleted ? this.#deletedNotes : this.#notes },
      gathering,
    );
  }

  #minor(file: XFile, element: Element, gathering: Gathering): void {
    const post = minorPost(file.stem, file.entry.path, element, this.#owner);
    if (post === undefined) this.#understood(false, file.entry.path, element, gathering);
    else gathering.posts.push(post);
  }

  #message(path: string, element: Element, gathering: Gathering): void {
    if (this.#owner.id === undefined && this.#options.messages && !this.#toldOwnerless) {
      this.#toldOwnerless = true;
      const message = "Unexpected absence of account.js, expected it to tell the owner's messages from others': no message read";
      gathering.problems.push({ code: "incomplete", message, hint: "Give all parts of the archive together", path });
    }
    if (!isOwnMessage(element, this.#owner)) return;
    if (this.#options.messages) gathering.posts.push(messagePost(path, element, this.#owner));
    else gathering.skip("messages");
  }

  /** A profile may have no description; one with other fields than those known may have one that is not found. */
  #bio(path: string, element: Element, gathering: Gathering): void {
    const post = bioPost(path, element, this.#owner);
    this.#push(post, gathering);
    this.#understood(post !== undefined || isProfile(element), path, element, gathering);
  }

  #push(post: Post | undefined, gathering: Gathering): void {
    if (post !== undefined) gathering.posts.push(post);
  }

  #understood(was: boolean, path: string, element: Element, gathering: Gathering): void {
    if (was) return;
    const message = "Unexpected record without a known text field, expected a post: left out";
    gathering.problems.push({ code: "incomplete", message, path, line: element.line, column: element.column });
  }

  /** A long post whose beginning is not among the tweets. */
  #orphan(note: Note, deleted: boolean): Post {
    const at = isoTime(note.createdAt);
    return {
      id: note.id,
      kind: "tweet",
      platform: "x",
      path: note.path,
      text: passageText([note.passage]),
      origin: passageOrigin(note.path, note.element, [note.passage], false),
      at,
      audience: deleted ? "deleted" : this.#owner.audienceAt(at),
      author: this.#owner.author,
      state: deleted ? "deleted" : undefined,
    };
  }
}
