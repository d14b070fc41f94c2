import type { Node } from "yaml";
import type { Concern } from "../model/concern.ts";
import type { Expression } from "../model/expression.ts";
import { tokenClasses } from "../text/phrase.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain, type SourceFile, type Where } from "../yaml/source-file.ts";

/** Notes that detectors take: kind to traits. */
export type KnownNotes = Readonly<Record<string, readonly string[]>>;

/** All that an expression may call by name. */
export interface Names {
  readonly signals: ReadonlySet<string>;
  readonly notes: KnownNotes;
}

/** What the readers of all files share. */
export interface Desk {
  readonly names: Names;
  /** Every file and folder that was opened, in order: their problems are told at the end. */
  readonly opened: SourceFile[];
  /** Raw patterns found, to be proved linear afterwards. */
  readonly patterns: FoundPattern[];
  /** Norms called by their ids, to be held against all norms.yaml afterwards. */
  readonly norms: NamedNorm[];
  /** Rulesets whose norms.yaml could not be read: which norms they have is not known. */
  readonly unread: Set<string>;
}

/** What a reader of one file carries about. */
export interface Reading extends Desk {
  readonly file: SourceFile;
  /** The rule that is being read, with its concern unless that is mistaken; undefined in vocabulary. */
  readonly rule?: { readonly concern: Concern | undefined } | undefined;
  /** The word whose expression is held against another text than the post's, where one is being read. */
  readonly elsewhere?: "context" | "missing" | undefined;
  /** True inside the parts of a rule on history. */
  readonly inHistory?: boolean | undefined;
}

/** A raw pattern and where it stands. */
export interface FoundPattern {
  readonly source: string;
  readonly file: SourceFile;
  readonly node: Node;
}

/** The id of a norm and where it stands; without a ruleset it stands in a signal. */
export interface NamedNorm {
  readonly id: string;
  readonly ruleset: string | undefined;
  readonly file: SourceFile;
  readonly node: Node;
}

type Named = Extract<Expression, { word: "signal" | "note" }>;

/** A bare name of the rule language: a signal first, else a note with traits; an unknown one is noted with the nearest known or of `others`. */
export function resolve(reading: Reading, name: string, where: Where, others: readonly string[] = []): Named | undefined {
  if (reading.names.signals.has(name)) return { word: "signal", name };
  const [kind = "", ...traits] = name.split("/");
  const known = traitsOf(reading.names, kind);
  if (!known) return unknown(reading, name, where, others);
  const strange = traits.find((trait) => !known.includes(trait));
  if (strange === undefined) return { word: "note", kind, traits };
  return complain(
    reading.file,
    where,
    `Unexpected trait "${strange}" of the note "${kind}", expected a known one`,
    hintFor(strange, known),
  );
}

/** A name that must be a signal's. */
export function resolveSignal(reading: Reading, name: string, where: Where): Named | undefined {
  if (reading.names.signals.has(name)) return { word: "signal", name };
  return complain(reading.file, where, `Unexpected signal "${name}", expected a known one`, hintFor(name, [...reading.names.signals]));
}

/** A class of a phrase: a sort of token, a signal or a note. */
export function checkClass(reading: Reading, name: string, where: Where): void {
  if (!(tokenClasses as readonly string[]).includes(name)) resolve(reading, name, where, tokenClasses);
}

const traitsOf = (names: Names, kind: string): readonly string[] | undefined =>
  Object.hasOwn(names.notes, kind) ? names.notes[kind] : undefined;

function unknown(reading: Reading, name: string, where: Where, others: readonly string[]): undefined {
  const notes = Object.entries(reading.names.notes).flatMap(([kind, traits]) => [kind, ...traits.map((trait) => `${kind}/${trait}`)]);
  const hint = hintFor(name, [...reading.names.signals, ...notes, ...others]);
  return complain(reading.file, where, `Unexpected name "${name}", expected a known signal or note`, hint);
}
