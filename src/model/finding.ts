import type { Certainty } from "./certainty.ts";
import type { Verified } from "./citation.ts";
import type { Concern } from "./concern.ts";
import type { LearnedBy } from "./learned.ts";
import type { Place } from "./place.ts";
import type { Post } from "./post.ts";
import type { Severity } from "./severity.ts";
import type { Suggestion } from "./suggestion.ts";

/** A clause as a report prints it. */
export interface Cite {
  readonly instrument: string;
  readonly title: string;
  /** As the instrument calls it ("2024", "second edition"); absent where the instrument is not known. */
  readonly edition?: string | undefined;
  /** Absent or null where the number of the clause is not confirmed. */
  readonly at: string | null;
  readonly url: string | null;
  readonly verified: Verified;
  /** When it bound; null where a date is not known or it still stands. */
  readonly inForce: { readonly from: string | null; readonly to: string | null };
}

/** What has become of a clause since the day by which a post is judged. */
export interface Change {
  /** The instrument of that day which no longer stands; null where another has joined it. */
  readonly was: string | null;
  /** What stands now, with the clause as far as the rule names it; null where nothing is known to have taken its place. */
  readonly now: Cite | null;
  /** In words: body and title of what stands now, else of what has ended. */
  readonly title: string;
  /** Since when, or, where nothing is known to have, the last day it stood. */
  readonly since: string;
}

/** One thing that spoke for a finding. */
export interface Evidence {
  /** The signal, the note kind, or the word of the language that was met; or the learned model, with its chance cut to two decimals. */
  readonly by: { readonly signal: string } | { readonly note: string } | LearnedBy;
  readonly says: string;
  /** As in the post; masked only when it is written out. */
  readonly text: string;
  /** True when the words may point at a patient: masked unless revealed. */
  readonly identifies: boolean;
  /** Null for evidence in the context or the profile, and for a learned witness that no words of the post moved. */
  readonly place: Place | null;
  /** Of a finding across posts: the id of the post in which it stands. */
  readonly post?: string | undefined;
}

export interface Finding {
  readonly rule: string;
  /** "mute" for what is wrong with a mute. */
  readonly concern: Concern | "mute";
  readonly jurisdiction: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What is wrong, naming the evidence by kind ("age, day and town together"), never by its words. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** The clauses in force on the day by which the post is judged; none when `bound` is false. */
  readonly cites: readonly Cite[];
  /** That day: as asked for, else the post's; null for the newest text. */
  readonly asOf: string | null;
  /** False when no clause of the rule was in force on that day: then the severity is info. */
  readonly bound: boolean;
  /** How the rule has changed since that day. */
  readonly changed: readonly Change[];
  readonly post: Pick<Post, "id" | "kind" | "platform" | "at" | "url" | "audience" | "reach">;
  readonly place: Place;
  /** The sentence of the finding as stretches, so that a writer can mask those that identify. */
  readonly excerpt: readonly Stretch[];
  readonly evidence: readonly Evidence[];
  /** Salted hash over normalised text, rule and all its clauses, whichever the day; no line numbers. Hexadecimal. */
  readonly fingerprint: string;
  /** Of a finding across posts: all of its posts, in order of time; its own place is in one of them. */
  readonly posts?: readonly LinkedPost[] | undefined;
  /** Mechanical changes that help; only where they were asked for. */
  readonly suggestions?: readonly Suggestion[] | undefined;
  /** By what and why it was set aside. */
  readonly muted?: SetAside | undefined;
}

/** A post that a finding across posts rests on. */
export interface LinkedPost extends Pick<Post, "id" | "at" | "url"> {
  /** Its place of evidence. */
  readonly place: Place;
  /** What it adds, by kind and never by its words: "age", "praise". */
  readonly adds: readonly string[];
}

/** Why a finding does not count. */
export interface SetAside {
  /** A mute in the text itself, or a line of the baseline. */
  readonly by: "mute" | "baseline";
  readonly reason: string;
  /** Who vouches for it, where a baseline says so. */
  readonly reviewer?: string | undefined;
  /** The last day on which it holds (YYYY-MM-DD), where one is named. */
  readonly until?: string | undefined;
  /** Where the mute or the line stands. */
  readonly at: Pick<Place, "path" | "line">;
}

/** A piece of an excerpt; `mark` for the words the finding points at. */
export interface Stretch {
  readonly text: string;
  readonly identifies: boolean;
  readonly mark: boolean;
}
