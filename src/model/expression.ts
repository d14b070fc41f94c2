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
  /** Hours of the day as "HH:MM-HH:MM", the end exclusive; over midnight where the end is the smaller. */
  readonly hours?: string | undefined;
  /** The time zone (IANA) in which hours are told, where a post states its instant. */
  readonly zone?: string | undefined;
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
  | Unlike
  | Found
  | History;

/** By what posts of one author hang together. */
export const likenesses = ["patient", "product", "colleague", "role", "place", "wording", "thread"] as const;
export type Likeness = (typeof likenesses)[number];

/** Holds where a rule of the same ruleset on one of these concerns has a finding in the post, and not a lowered one. Only in `history`. */
export interface Found {
  readonly word: "found";
  readonly concerns: readonly Concern[];
}

/** What shows only in several posts of one author. It is the whole `when` of a rule, or a branch of its `any`. */
export interface History {
  readonly word: "history";
  /** What a post must hold to be counted. */
  readonly of: Expression;
  /** By what the counted posts hang together; undefined for their author alone. */
  readonly alike?: Likeness | undefined;
  /** How many different posts at least. */
  readonly posts: number;
  /** Days between the first and the last of so many; undefined for any time. */
  readonly within?: number | undefined;
  /** Days that lie at least between a counted post and the next. */
  readonly apart?: number | undefined;
  /** What other posts must hold besides: alike, and no further off than `within`. */
  readonly beside?: { readonly of: Expression; readonly posts: number } | undefined;
  /** Particulars that the posts must add up to, each counted once. */
  readonly addsUp?: { readonly threshold: number; readonly of: readonly Weighted[] } | undefined;
}

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
