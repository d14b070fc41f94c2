import type { Concern } from "../model/concern.ts";
import type { Conditions, Likeness, Resembles, Unlike, Within } from "../model/expression.ts";
import type { StanceMark } from "../model/signal.ts";
import type { PairSieve } from "./pairs.ts";

/** One part of an expression, its parts by number: equal parts are one node, so a rule said twice costs once. */
export type Node =
  | { readonly word: "signal"; readonly signal: number /** Stance bits that silence a hit here. */; readonly silent: number }
  | { readonly word: "note"; readonly kind: string; readonly traits: readonly string[] }
  | { readonly word: "pattern"; readonly source: string; readonly silent: number; readonly sieve: PairSieve }
  | { readonly word: "all" | "any" | "near" | "sequence"; readonly of: readonly number[]; readonly within: Within }
  | { readonly word: "at-least"; readonly count: number; readonly of: readonly number[]; readonly within: Within }
  | { readonly word: "not" | "missing" | "context"; readonly of: number }
  | { readonly word: "score"; readonly threshold: number; readonly of: readonly (readonly [number, number])[]; readonly within: Within }
  | { readonly word: "where"; readonly conditions: Conditions }
  /** Findings of these rules, by their numbers. */
  | { readonly word: "found"; readonly rules: readonly number[] }
  | LearnedNode;

/** A part that asks the learned model; its answer depends on the ruleset that asks, "" for vocabulary, which all share. */
export type LearnedNode = (Resembles | Unlike) & { readonly jurisdiction: string };

export interface ProgramSignal {
  readonly name: string;
  readonly says: string;
  /** Stance bits that silence a hit unless a node says otherwise. */
  readonly silent: number;
  /** Node of its composite, or -1. */
  readonly node: number;
  readonly marks?: StanceMark | undefined;
  /** Patterns whose first chosen element is a class: they cannot be found by a word. */
  readonly floating: readonly number[];
  /** Whether it has `except` patterns: signal number of these, or -1. */
  readonly except: number;
}

/** What a `{class}` in a phrase stands for. */
export type ProgramClass =
  | { readonly signal: number }
  | { readonly note: string; readonly trait: string | undefined }
  | { readonly bits: number };

export interface ProgramRule {
  readonly id: string;
  readonly jurisdiction: string;
  readonly concern: Concern;
  readonly severity: "error" | "warning" | "info";
  /** Null for all kinds of post. */
  readonly kinds: readonly string[] | null;
  readonly node: number;
  readonly unless: readonly number[];
  readonly loweredBy: readonly number[];
}

/** A rule on several posts: what each post is looked at for, and how what was seen adds up. */
export interface ProgramHistory extends Omit<ProgramRule, "node"> {
  readonly clauses: readonly ProgramClause[];
}

/** One `history`; see the word of the rule language. Times in days. */
export interface ProgramClause {
  readonly node: number;
  readonly alike: Likeness | null;
  readonly posts: number;
  readonly within: number | null;
  readonly apart: number;
  readonly beside: { readonly node: number; readonly posts: number } | null;
  readonly addsUp: { readonly threshold: number; readonly of: readonly (readonly [number, number])[] } | null;
}

export interface ProgramRuleset {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly rules: number;
}

/** The plain part of compiled rules. */
export interface Program {
  readonly rulesets: readonly ProgramRuleset[];
  readonly signals: readonly ProgramSignal[];
  readonly classes: readonly ProgramClass[];
  readonly nodes: readonly Node[];
  /** For each node the signals of which one must be hit for it to hold; null when it can hold without any. */
  readonly triggers: readonly (readonly number[] | null)[];
  readonly rules: readonly ProgramRule[];
  readonly histories: readonly ProgramHistory[];
}

/** Stands among triggers for "a digit is in the text". */
export const digitTrigger = -1;

/** Stands among triggers for "there is a learned model": what can hold in any text, but only with one. */
export const learnedTrigger = -3;

/** Stands among triggers for a bit of `tokenKind`: below `digitTrigger`, and back. */
export const kindTrigger = (bit: number): number => -2 * bit - 2;
export const kindOfTrigger = (trigger: number): number => (-trigger - 2) / 2;

/** An element is its kind, two numbers that the kind needs, and, of a choice, the sieves of the words with which it may begin and end. */
export const elementWidth = 5;

/** A branch of a choice is where its elements lie and end, and its two sieves. */
export const branchWidth = 4;

/** The bit of a word in a sieve; all bits are set where any word may stand. It tells quickly that a word does not stand there. */
export const sieveBit = (word: number): number => 1 << (Math.imul(word, 0x9e3779b1) >>> 27);

/** Kinds of element in a pattern. */
export const element = { word: 0, set: 1, gap: 2, class: 3, prefix: 4, choice: 5 } as const;

/** Strengths by number, as stored. */
export const strengthNames = ["weak", "fair", "strong"] as const;
