import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import type { Tokens } from "../model/tokens.ts";
import type { Automaton } from "./automaton.ts";
import { Candidates } from "./candidates.ts";
import { PatternMatcher } from "./pattern-match.ts";
import { element, elementWidth, type ProgramClass, strengthNames } from "./program.ts";

/** The tokens of a text, with the beginnings of words that the vocabulary asks for. */
export type MarkedTokens = Tokens & { readonly prefixes: readonly (readonly number[] | undefined)[] };

/** What phrases need besides words: hits and notes for what stands in braces. */
export interface BraceDesk {
  hitsOf(signal: number): readonly Hit[];
  notes(kind: string): readonly Note[];
  tokenAt(offset: number): number;
}

/** First and last token. */
type TokenSpan = readonly [number, number];

const none: readonly OpenHit[] = [];

/** Stance of a hit for which nobody has asked yet. */
export const unknownStance = -1;

/** A hit whose stance is filled in when it is asked for. */
export type OpenHit = Omit<Hit, "stance"> & { stance: number };

/** Kind bits of a class that stands for a sort of token. */
const bitsOf = (spec: ProgramClass | undefined): number | undefined => (spec !== undefined && "bits" in spec ? spec.bits : undefined);

/** Finds the hits of phrases in one text after the other: one pass over the tokens gathers candidates, which are tried when asked for. */
export class HitFinder {
  readonly #automaton: Automaton;
  readonly #desk: BraceDesk;
  readonly #candidates: Candidates;
  readonly #matcher: PatternMatcher;
  readonly #spans = new Map<number, readonly TokenSpan[]>();
  /** Hits by signal, good while the stamp of the signal is that of the text. */
  readonly #raws: (readonly OpenHit[])[] = [];
  readonly #rawStamp: Int32Array;
  #stamp = 0;
  #tokens: MarkedTokens;

  constructor(automaton: Automaton, desk: BraceDesk, tokens: MarkedTokens) {
    this.#automaton = automaton;
    this.#desk = desk;
    this.#candidates = new Candidates(automaton.tables, automaton.program.signals.length);
    this.#rawStamp = new Int32Array(automaton.program.signals.length);
    this.#tokens = tokens;
    const classes = {
      from: (number: number, token: number): number => this.#classFrom(number, token),
      upTo: (number: number, token: number): number => this.#classUpTo(number, token),
    };
    this.#matcher = new PatternMatcher(automaton.tables, classes, tokens);
  }

  read(tokens: MarkedTokens): void {
    this.#tokens = tokens;
    this.#stamp += 1;
    if (this.#spans.size > 0) this.#spans.clear();
    const { count, word, prefixes } = tokens;
    this.#matcher.read(tokens, prefixes);
    this.#candidates.clear();
    for (let i = 0; i < count; i += 1) if (word[i] !== 0) this.#candidates.add(word[i] as number, i, tokens);
    for (const [i, begins] of prefixes.entries())
      if (begins !== undefined) for (const number of begins) this.#candidates.add(number, i, tokens);
  }

  /** Signals of which some phrase has a word in the text. */
  get touched(): readonly number[] {
    return this.#candidates.touched;
  }

  /** Whether a word of some phrase of the signal is in the text. */
  touches(signal: number): boolean {
    return this.#candidates.head(signal) >= 0;
  }

  /** Hits of a signal's own phrases less those undone by `except`, without stance, in order of place. */
  hits(signal: number): readonly OpenHit[] {
    const raw = this.#raw(signal);
    if (raw.length === 0) return raw;
    const { except } = this.#automaton.signalAt(signal);
    const undone = except < 0 ? none : this.#raw(except);
    return undone.length === 0 ? raw : raw.filter((hit) => !undone.some((other) => other.first <= hit.last && hit.first <= other.last));
  }

  #raw(signal: number): readonly OpenHit[] {
    if (!this.touches(signal) && this.#automaton.signalAt(signal).floating.length === 0) return none;
    if (this.#rawStamp[signal] === this.#stamp) return this.#raws[signal] as readonly OpenHit[];
    this.#rawStamp[signal] = this.#stamp;
    this.#raws[signal] = none;
    const found: OpenHit[] = [];
    const candidates = this.#candidates;
    for (let at = candidates.head(signal); at >= 0; at = candidates.next(at)) {
      const pattern = candidates.pattern(at);
      const token = candidates.token(at);
      if (this.#matcher.match(pattern, candidates.element(at), token, token)) found.push(this.#hit(signal, pattern));
    }
    const { floating } = this.#automaton.signalAt(signal);
    for (const pattern of floating) {
      this.#float(signal, pattern, found);
    }
    const hits = distinct(found);
    this.#raws[signal] = hits;
    return hits;
  }

  /** The match that the matcher has just made, as a hit. */
  #hit(signal: number, pattern: number): OpenHit {
    const { first, last } = this.#matcher;
    return {
      signal: this.#automaton.signalAt(signal).name,
      first,
      last,
      start: this.#tokens.start[first] as number,
      end: this.#tokens.end[last] as number,
      stance: unknownStance,
      strength: strengthNames[this.#automaton.tables.patternStrength[pattern] as number] as Hit["strength"],
    };
  }

  /** Tries a pattern without words wherever its first class stands. */
  #float(signal: number, pattern: number, found: OpenHit[]): void {
    const { elements, sequence, sequenceFrom } = this.#automaton.tables;
    const from = sequenceFrom[pattern] as number;
    const to = sequenceFrom[pattern + 1] as number;
    let at = from;
    while (at < to && elements[(sequence[at] as number) * elementWidth] !== element.class) at += 1;
    if (at === to) return;
    const number = elements[(sequence[at] as number) * elementWidth + 1] as number;
    if (bitsOf(this.#automaton.program.classes[number]) === undefined) {
      for (const [first, last] of this.#classSpans(number))
        if (this.#matcher.match(pattern, at - from, first, last)) found.push(this.#hit(signal, pattern));
    } else
      for (let token = 0; token < this.#tokens.count; token += 1)
        if (this.#classFrom(number, token) >= 0 && this.#matcher.match(pattern, at - from, token, token))
          found.push(this.#hit(signal, pattern));
  }

  #classFrom(number: number, token: number): number {
    const bits = bitsOf(this.#automaton.program.classes[number]);
    if (bits !== undefined) return bits === -1 || ((this.#tokens.kind[token] as number) & bits) !== 0 ? token : -1;
    let found = -1;
    for (const [first, last] of this.#classSpans(number)) if (first === token && last > found) found = last;
    return found;
  }

  #classUpTo(number: number, token: number): number {
    const bits = bitsOf(this.#automaton.program.classes[number]);
    if (bits !== undefined) return bits === -1 || ((this.#tokens.kind[token] as number) & bits) !== 0 ? token : -1;
    let found = -1;
    for (const [first, last] of this.#classSpans(number)) if (last === token && (found < 0 || first < found)) found = first;
    return found;
  }

  /** The tokens that a class covers, found once a text. */
  #classSpans(number: number): readonly TokenSpan[] {
    const known = this.#spans.get(number);
    if (known !== undefined) return known;
    const spec = this.#automaton.program.classes[number];
    let spans: readonly TokenSpan[] = [];
    if (spec !== undefined && "signal" in spec) spans = this.#desk.hitsOf(spec.signal).map((hit) => [hit.first, hit.last]);
    else if (spec !== undefined && "note" in spec) spans = this.#noted(spec.note, spec.trait);
    this.#spans.set(number, spans);
    return spans;
  }

  #noted(kind: string, trait: string | undefined): readonly TokenSpan[] {
    return this.#desk
      .notes(kind)
      .filter((note) => trait === undefined || note.traits.includes(trait))
      .map((note) => [this.#desk.tokenAt(note.start), this.#desk.tokenAt(note.end - 1)]);
  }
}

/** Order of place. */
export const byPlace = (a: Hit, b: Hit): number => a.first - b.first || a.last - b.last;

const rank = { weak: 0, fair: 1, strong: 2 } as const;

/** Leaves out what lies within a longer hit that proves as much; in order of place. */
function distinct(hits: OpenHit[]): readonly OpenHit[] {
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.first - b.first || b.last - a.last || rank[b.strength] - rank[a.strength]);
  const kept: OpenHit[] = [];
  const reach = [-1, -1, -1];
  let ordered = true;
  for (const hit of hits) {
    const strength = rank[hit.strength];
    let covered = false;
    for (let above = strength; above < 3; above += 1) covered ||= (reach[above] as number) >= hit.last;
    if (covered) continue;
    const before = kept[kept.length - 1];
    ordered &&= before === undefined || byPlace(before, hit) <= 0;
    kept.push(hit);
    if ((reach[strength] as number) < hit.last) reach[strength] = hit.last;
  }
  return ordered ? kept : kept.sort(byPlace);
}
