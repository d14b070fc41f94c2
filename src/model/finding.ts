import type { Certainty } from "./certainty.ts";
import type { Verified } from "./citation.ts";
import type { Concern } from "./concern.ts";
import type { Place } from "./place.ts";
import type { Post } from "./post.ts";
import type { Severity } from "./severity.ts";

/** A clause as a report prints it. */
export interface Cite {
  readonly instrument: string;
  readonly title: string;
  /** Absent or null where the number of the clause is not confirmed. */
  readonly at: string | null;
  readonly url: string | null;
  readonly verified: Verified;
}

/** One thing that spoke for a finding. */
export interface Evidence {
  /** The signal, the note kind, or the word of the language that was met. */
  readonly by: { readonly signal: string } | { readonly note: string };
  readonly says: string;
  /** As in the post; masked only when it is written out. */
  readonly text: string;
  /** True when the words may point at a patient: masked unless revealed. */
  readonly identifies: boolean;
  /** Absent for evidence in the context or the profile. */
  readonly place: Place | null;
}

export interface Finding {
  readonly rule: string;
  readonly concern: Concern;
  readonly jurisdiction: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What is wrong, naming the evidence by kind ("age, day and town together"), never by its words. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly cites: readonly Cite[];
  readonly post: Pick<Post, "id" | "kind" | "platform" | "at" | "url" | "audience">;
  readonly place: Place;
  /** The sentence of the finding as stretches, so that a writer can mask those that identify. */
  readonly excerpt: readonly Stretch[];
  readonly evidence: readonly Evidence[];
  /** Salted hash over normalised text, rule and clause; no line numbers. Hexadecimal. */
  readonly fingerprint: string;
}

/** A piece of an excerpt; `mark` for the words the finding points at. */
export interface Stretch {
  readonly text: string;
  readonly identifies: boolean;
  readonly mark: boolean;
}
