import type { Element } from "../elements.ts";
import type { Passage } from "../passage.ts";
import { pick, pickText } from "../pick.ts";
import { milliseconds } from "./day.ts";
import { noteLinks, rendered } from "./words.ts";

/** A long post in full. The file of tweets holds only its beginning. */
export interface Note {
  readonly id: string;
  readonly path: string;
  readonly element: Element;
  readonly passage: Passage;
  /** Milliseconds since 1970. */
  readonly time: number | undefined;
  readonly createdAt: string | undefined;
}

/** How far apart the two times of one post may lie, in milliseconds. */
const slack = 60_000;
/** The cut text is compared up to its first link, mention of a picture or cut. */
const ends = ["…", "http://", "https://"];

/** The notes of an archive, to be joined with their tweets. Small beside the tweets: held in memory. */
export class Notes {
  readonly #byMinute = new Map<number, Note[]>();
  readonly #all: Note[] = [];
  readonly #joined = new Set<Note>();

  /** Takes an element of note-tweet.js; false when it is none. */
  add(path: string, element: Element): boolean {
    const wrapped = pick(element.value, "noteTweet");
    const value = wrapped ?? element.value;
    const text = pickText(value, "core", "text");
    if (text === undefined) return false;
    const links = noteLinks(value);
    const createdAt = pickText(value, "createdAt");
    const time = milliseconds(createdAt);
    const passage = {
      path: [...(wrapped === undefined ? [] : ["noteTweet"]), "core", "text"],
      text,
      edit: (said: string) => rendered(said, links),
    };
    const note = { id: pickText(value, "noteTweetId") ?? `note-line-${element.line}`, path, element, passage, time, createdAt };
    this.#all.push(note);
    if (time !== undefined) {
      const minute = Math.floor(time / slack);
      this.#byMinute.set(minute, [...(this.#byMinute.get(minute) ?? []), note]);
    }
    return true;
  }

  /** The note a tweet is the beginning of: close in time, same beginning. */
  match(createdAt: string | undefined, text: string): Note | undefined {
    const time = this.#all.length === 0 ? undefined : milliseconds(createdAt);
    if (time === undefined) return undefined;
    const minute = Math.floor(time / slack);
    const near = [minute, minute - 1, minute + 1].flatMap((at) => this.#byMinute.get(at) ?? []);
    const found = near.find(
      (note) => Math.abs((note.time ?? 0) - time) <= slack && !this.#joined.has(note) && sameBeginning(text, note.passage.text),
    );
    if (found !== undefined) this.#joined.add(found);
    return found;
  }

  /** The notes no tweet was found for; they are published words all the same. */
  orphans(): readonly Note[] {
    return this.#all.filter((note) => !this.#joined.has(note));
  }
}

function sameBeginning(cut: string, whole: string): boolean {
  const a = beginning(cut);
  const b = beginning(whole);
  const shared = Math.min(a.length, b.length);
  // A post that begins with a link has nothing to compare; the time must do.
  return a.slice(0, shared) === b.slice(0, shared);
}

function beginning(text: string): string {
  const plain = rendered(text, new Map()).text;
  const end = ends.reduce((least, mark) => {
    const at = plain.indexOf(mark);
    return at < 0 ? least : Math.min(least, at);
  }, plain.length);
  return plain.slice(0, end).trim();
}
