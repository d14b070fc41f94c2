import type { Concern } from "./concern.ts";
import type { Stance } from "./stance.ts";

/** The room in which parts of an expression must stand together; a number is that many words. */
export type Within = "sentence" | "paragraph" | "post" | number;

/** Stances in which a hit counts besides asserted ones; "any" for all. */
export type Also = readonly Stance[] | "any";

/** What a picture or film can be asked for. */
export const mediaTraits = ["placed", "dated", "any"] as const;
export type MediaTrait = (typeof mediaTraits)[number];

/** What `where` can ask of a post's circumstances; each list is "one of". */
export interface Conditions {
  readonly kind?: readonly string[] | undefined;
  readonly audience?: readonly string[] | undefined;
  readonly platform?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  /** What the author's profile or signature must have or lack. */
  readonly author?: readonly ("named" | "unnamed" | "has-bio" | "no-bio")[] | undefined;
  /** What one of the pictures or films must carry: the place or the time of taking, or nothing in particular. */
  readonly media?: readonly MediaTrait[] | undefined;
  /** `new`: a connection of the account began within three days after the post. */
  readonly connections?: readonly "new"[] | undefined;
  /** Inclusive ISO dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One expression of the rule language, names checked, positions dropped. */
export type Expression =
  | { readonly word: "signal"; readonly name: string; readonly also?: Also | undefined }
  | { readonly word: "note"; readonly kind: string; readonly traits: readonly string[] }
  | { readonly word: "phrase"; readonly phrases: readonly string[]; readonly also?: Also | undefined }
  | { readonly word: "pattern"; readonly source: string; readonly also?: Also | undefined }
  | { readonly word: "all" | "any" | "near" | "sequence"; readonly of: readonly Expression[]; readonly within: Within }
  | { readonly word: "at-least"; readonly count: number; readonly of: readonly Expression[]; readonly within: Within }
  | { readonly word: "not" | "missing" | "context"; readonly of: Expression }
  | { readonly word: "score"; readonly threshold: number; readonly of: readonly Weighted[]; readonly within: Within }
  | { readonly word: "where"; readonly conditions: Conditions }
  | Resembles
  | Unlike;

/** Holds where the learned chance of a concern is at least so much; without a learned model nowhere. */
export interface Resembles {
  readonly word: "resembles";
  readonly concern: Concern;
  readonly atLeast: number;
}

/** Holds where the learned chance of a concern is below so much; without a learned model nowhere. */
export interface Unlike {
  readonly word: "unlike";
  readonly concern: Concern;
  readonly below: number;
}

/** A piece of evidence and what it adds (or, negative, takes away). */
export interface Weighted {
  readonly add: number;
  readonly when: Expression;
}
