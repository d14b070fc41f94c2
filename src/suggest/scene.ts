import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { type Language, languageOf } from "../text/language.ts";
import { pattern } from "../text/pattern.ts";
import type { Change } from "./change.ts";

const reach = 48;
const letters = pattern("^[\\p{L}\\p{N}’'-]+", "u");
const between = pattern("[^\\p{L}\\p{N}’'-]", "u");
const sentenceEnd = pattern("(?:^|[.!?…。！？:：]['\"”’)]? |[。！？]|\\n *(?:[-*>•] )?)$", "");
const stop = pattern("^(?:$|[,.;:!?)\\]，。；：！？）、\\n])", "");
const han = pattern("\\p{Script=Han}", "u");

/** A post with what was seen in it, as the makers of options look at it. Offsets are those of its text. */
export class Scene {
  readonly text: string;
  readonly language: Language;
  readonly notes: readonly Note[];

  constructor({ text }: Pick<Post, "text">, notes: readonly Note[]) {
    this.text = text;
    this.language = languageOf(text);
    this.notes = notes;
  }

  of(kind: string): readonly Note[] {
    return this.notes.filter((note) => note.kind === kind);
  }

  words({ start, end }: Span): string {
    return this.text.slice(start, end).toLowerCase().replaceAll("’", "'");
  }

  /** What stands just before, in small letters. */
  before(at: number): string {
    return this.words({ start: Math.max(0, at - reach), end: at });
  }

  /** What stands just after, in small letters. */
  after(at: number): string {
    return this.words({ start: at, end: at + reach });
  }

  /** The word that a single blank parts from this place; "" where something else stands there. */
  wordAfter(at: number): string {
    return this.text[at] === " " ? (letters.exec(this.after(at + 1))?.[0] ?? "") : "";
  }

  wordBefore(at: number): string {
    return this.text[at - 1] === " "
      ? (this.before(at - 1)
          .split(between)
          .at(-1) ?? "")
      : "";
  }

  /** Whether a sentence, a line or an item of a list begins here. */
  opens(at: number): boolean {
    return sentenceEnd.test(this.text.slice(Math.max(0, at - 8), at));
  }

  /** Whether a clause ends here. */
  closes(at: number): boolean {
    return stop.test(this.text.slice(at, at + 1)) || stop.test(this.text.slice(at).trimStart().slice(0, 1));
  }

  isHan({ start, end }: Span): boolean {
    return han.test(this.text.slice(start, end));
  }

  /** Takes a stretch out with the blank, the comma or the brackets that go with it. */
  drop({ start, end }: Span): Change {
    const left = this.text.slice(0, start);
    const right = this.text.slice(end);
    const open = left.trimEnd().at(-1) ?? "";
    if (left.endsWith("(") && right.startsWith(")")) return gone(left.endsWith(" (") ? start - 2 : start - 1, end + 1);
    if (left.endsWith("（") && right.startsWith("）")) return gone(start - 1, end + 1);
    if (this.opens(start)) return gone(start, end + (lead.exec(right)?.[0].length ?? 0));
    if (",，、".includes(open) && this.closes(end)) return gone(start - (left.length - left.trimEnd().length) - 1, end);
    if (left.endsWith(" ")) return gone(start - 1, end);
    return right.startsWith(" ") ? gone(start, end + 1) : gone(start, end);
  }
}

const lead = pattern("^[,，:]? ?", "");
const gone = (start: number, end: number): Change => ({ start, end, text: "" });

/** One way that is one change. */
export const option = (says: string, ...changes: readonly Change[]) => ({ says, changes });
