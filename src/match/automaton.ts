import type { Detector } from "../model/detector.ts";
import { hashOf } from "../text/hash.ts";
import { pattern } from "../text/pattern.ts";
import type { PrefixTable } from "../text/tokenize.ts";
import { WordTable } from "../text/word-table.ts";
import type { Program, ProgramSignal } from "./program.ts";
import type { Tables } from "./tables.ts";

/** Everything that stays the same from post to post. */
export class Automaton {
  readonly program: Program;
  readonly tables: Tables;
  readonly words: WordTable;
  readonly prefixes: PrefixTable;
  readonly detectors: ReadonlyMap<string, Detector>;
  readonly jurisdictions: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #expressions = new Map<string, RegExp>();
  /** Signals that set stance. */
  readonly marking: readonly number[];
  /** Numbers of the signals that detectors need, by kind. */
  readonly #needed = new Map<string, readonly number[]>();

  constructor(program: Program, tables: Tables, detectors: readonly Detector[], jurisdictions: readonly string[]) {
    this.program = program;
    this.tables = tables;
    this.words = new WordTable(tables);
    this.prefixes = prefixTable(tables, this.words);
    this.detectors = new Map(detectors.map((detector) => [detector.kind, detector]));
    this.jurisdictions = jurisdictions;
    this.#numbers = new Map(program.signals.map((signal, number) => [signal.name, number]));
    this.marking = program.signals.flatMap((signal, number) => (signal.marks ? [number] : []));
  }

  /** The expression of a raw pattern, compiled once. */
  expression(source: string): RegExp {
    const known = this.#expressions.get(source);
    if (known !== undefined) return known;
    const made = pattern(source);
    this.#expressions.set(source, made);
    return made;
  }

  /** Number of a signal, -1 when there is none of that name. */
  signal(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  /** Numbers of the signals of which a detector needs one. */
  needed({ kind, needs }: Detector): readonly number[] {
    const known = this.#needed.get(kind);
    if (known !== undefined) return known;
    const numbers = (needs?.signals ?? []).map((name) => this.signal(name)).filter((number) => number >= 0);
    this.#needed.set(kind, numbers);
    return numbers;
  }

  signalAt(number: number): ProgramSignal {
    return this.program.signals[number] as ProgramSignal;
  }
}

function prefixTable(tables: Tables, words: WordTable): PrefixTable {
  const known = new Map<number, string>();
  const byHash = new Map<number, number[]>();
  let lengths = 0;
  for (const number of tables.prefixes) {
    const text = words.word(number);
    known.set(number, text);
    lengths |= 1 << text.length;
    const hash = hashOf(text);
    byHash.set(hash, [...(byHash.get(hash) ?? []), number]);
  }
  return {
    lengths,
    find: (hash, length, text, start) => {
      const found = byHash
        .get(hash)
        ?.filter((number) => known.get(number)?.length === length && text.startsWith(known.get(number) as string, start));
      return found && found.length > 0 ? found : undefined;
    },
  };
}
