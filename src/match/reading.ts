import type { Annotated } from "../model/annotated.ts";
import type { Needs } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { type Folded, fold, unfold } from "../text/fold.ts";
import { quotedSpans } from "../text/quotes.ts";
import { Tokenizer } from "../text/tokenize.ts";
import type { Automaton } from "./automaton.ts";
import { Candidates } from "./candidates.ts";
import { PatternMatcher } from "./pattern-match.ts";
import { digitTrigger, element, kindOfTrigger, type ProgramClass, strengthNames } from "./program.ts";
import { StanceMap } from "./stance-map.ts";

/** Gives the hits of a signal's composite; the evaluator hands it in. */
export type CompositeHits = (signal: number) => readonly Hit[];

const none: readonly Hit[] = [];

/** First and last token. */
type TokenSpan = readonly [number, number];

/** Kind bits of a class that stands for a sort of token. */
const bitsOf = (spec: ProgramClass | undefined): number | undefined => (spec !== undefined && "bits" in spec ? spec.bits : undefined);

/** One text as detectors and rules see it: folded, cut into tokens, with hits and notes found when asked for. Serves one text after the other. */
export class Reading implements Annotated {
  readonly #automaton: Automaton;
  readonly #tokenizer: Tokenizer;
  readonly #candidates: Candidates;
  readonly #matcher: PatternMatcher;
  /** Hits by signal, good while the stamp of the signal is that of the text. */
  readonly #hits: (readonly Hit[])[] = [];
  readonly #hitStamp: Int32Array;
  readonly #raws: (readonly Hit[])[] = [];
  readonly #rawStamp: Int32Array;
  #stamp = 0;
  readonly #notes = new Map<string, readonly Note[]>();
  #composite: CompositeHits = () => [];
  #folded: Folded = fold("");
  #stance: StanceMap | undefined;
  readonly #spans = new Map<number, readonly TokenSpan[]>();
  #digit: boolean | undefined;
  tokens: ReturnType<Tokenizer["tokenize"]>;
  post!: Post;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#tokenizer = new Tokenizer(automaton.words, automaton.prefixes);
    this.#candidates = new Candidates(automaton.tables, automaton.program.signals.length);
    this.#hitStamp = new Int32Array(automaton.program.signals.length);
    this.#rawStamp = new Int32Array(automaton.program.signals.length);
    this.tokens = this.#tokenizer.tokenize("", "");
    this.#matcher = new PatternMatcher(
      automaton.tables,
      { from: (number, token) => this.#classFrom(number, token), upTo: (number, token) => this.#classUpTo(number, token) },
      this.tokens,
    );
  }

  get jurisdictions(): readonly string[] {
    return this.#automaton.jurisdictions;
  }

  get plain(): string {
    return this.#folded.plain;
  }

  get lower(): string {
    return this.#folded.lower;
  }

  /** Signals of which some pattern has a word in this text. */
  get touched(): readonly number[] {
    return this.#candidates.touched;
  }

  /** Takes up the next text: `text` is that of the post, or another that goes with it. */
  read(post: Post, text: string, composite: CompositeHits): void {
    this.post = post;
    this.#composite = composite;
    this.#folded = fold(text);
    this.tokens = this.#tokenizer.tokenize(this.plain, this.lower);
    this.#matcher.read(this.tokens, this.tokens.prefixes);
    this.#stamp += 1;
    this.#digit = undefined;
    if (this.#spans.size > 0) this.#spans.clear();
    if (this.#notes.size > 0) this.#notes.clear();
    this.#stance = undefined;
    this.#candidates.clear();
    const { count, word, prefixes } = this.tokens;
    for (let i = 0; i < count; i += 1) if (word[i] !== 0) this.#candidates.add(word[i] as number, i);
    for (const [i, begins] of prefixes.entries()) if (begins !== undefined) for (const number of begins) this.#candidates.add(number, i);
  }

  /** Offsets of the original text for offsets of the folded one. */
  original(start: number, end: number): Span {
    return unfold(this.#folded, start, end);
  }

  /** Hits by name, for detectors: their stance is not worked out. */
  hits(signal: string): readonly Hit[] {
    const number = this.#automaton.signal(signal);
    return number < 0 ? none : this.hitsOf(number);
  }

  /** Hits of phrases and of the composite, without stance, in order of place. */
  hitsOf(signal: number): readonly Hit[] {
    const { node } = this.#automaton.signalAt(signal);
    if (node < 0) return this.#kept(signal);
    if (this.#hitStamp[signal] === this.#stamp) return this.#hits[signal] as readonly Hit[];
    this.#hitStamp[signal] = this.#stamp;
    this.#hits[signal] = none;
    const own = this.#kept(signal);
    const composed = this.#composite(signal);
    const hits = composed.length === 0 ? own : [...own, ...composed].sort(byPlace);
    this.#hits[signal] = hits;
    return hits;
  }

  /** Whether one of a node's triggers is in the text; so when it has none to be asked for. */
  rings(triggers: readonly number[] | null): boolean {
    if (triggers === null) return true;
    for (const trigger of triggers) if (trigger < 0 ? this.#ringsKind(trigger) : this.#candidates.head(trigger) >= 0) return true;
    return false;
  }

  #ringsKind(trigger: number): boolean {
    return trigger === digitTrigger ? this.hasDigit : (this.tokens.kinds & kindOfTrigger(trigger)) !== 0;
  }

  get hasDigit(): boolean {
    if (this.#digit === undefined) this.#digit = holdsDigit(this.plain);
    return this.#digit;
  }

  /** Whether a signal can have a hit of its own phrases here: the quick answer before the true one. */
  mayHit(signal: number): boolean {
    return this.#candidates.head(signal) >= 0 || this.#automaton.signalAt(signal).floating.length > 0;
  }

  /** Hits of a signal's own phrases, with stance, less those undone by `except`. */
  phraseHits(signal: number): readonly Hit[] {
    const kept = this.#kept(signal);
    if (kept.length === 0) return none;
    const stance = this.#stanceMap();
    return kept.map((hit) => ({ ...hit, stance: stance.of(hit.first, hit.last) }));
  }

  #kept(signal: number): readonly Hit[] {
    const raw = this.#raw(signal);
    if (raw.length === 0) return raw;
    const { except } = this.#automaton.signalAt(signal);
    const undone = except < 0 ? none : this.#raw(except);
    return undone.length === 0 ? raw : raw.filter((hit) => !undone.some((other) => other.first <= hit.last && hit.first <= other.last));
  }

  notes(kind: string): readonly Note[] {
    const known = this.#notes.get(kind);
    if (known !== undefined) return known;
    this.#notes.set(kind, []);
    const detector = this.#automaton.detectors.get(kind);
    const due = detector !== undefined && (detector.wants === 0 || (detector.wants & this.tokens.kinds) !== 0) && this.#meets(detector.needs);
    const notes = due ? [...detector.detect(this)].sort((a, b) => a.start - b.start || a.end - b.end) : [];
    this.#notes.set(kind, notes);
    return notes;
  }

  #meets(needs: Needs | undefined): boolean {
    if (needs === undefined || (needs.digit && this.hasDigit) || ((needs.kinds ?? 0) & this.tokens.kinds) !== 0) return true;
    return needs.signals.some((name) => {
      const number = this.#automaton.signal(name);
      return number >= 0 && (this.mayHit(number) || this.#automaton.signalAt(number).node >= 0);
    });
  }

  tokenAt(offset: number): number {
    const { end, count } = this.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((end[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  stanceOf(first: number, last: number): number {
    return this.#stanceMap().of(first, last);
  }

  #raw(signal: number): readonly Hit[] {
    if (!this.mayHit(signal)) return none;
    if (this.#rawStamp[signal] === this.#stamp) return this.#raws[signal] as readonly Hit[];
    this.#rawStamp[signal] = this.#stamp;
    this.#raws[signal] = none;
    const found: Hit[] = [];
    const candidates = this.#candidates;
    for (let at = candidates.head(signal); at >= 0; at = candidates.next(at)) {
      const pattern = candidates.pattern(at);
      const token = candidates.token(at);
      if (this.#matcher.match(pattern, candidates.element(at), token, token)) found.push(this.#hit(signal, pattern));
    }
    const { floating } = this.#automaton.signalAt(signal);
    for (const pattern of floating) {
      const from = this.#automaton.tables.elementsFrom[pattern] as number;
      for (const [first, last, at] of this.#classSpots(pattern, from))
        if (this.#matcher.match(pattern, at, first, last)) found.push(this.#hit(signal, pattern));
    }
    const hits = distinct(found);
    this.#raws[signal] = hits;
    return hits;
  }

  /** The match that the matcher has just made, as a hit. */
  #hit(signal: number, pattern: number): Hit {
    const { first, last } = this.#matcher;
    return {
      signal: this.#automaton.signalAt(signal).name,
      first,
      last,
      start: this.tokens.start[first] as number,
      end: this.tokens.end[last] as number,
      stance: 0,
      strength: strengthNames[this.#automaton.tables.patternStrength[pattern] as number] as Hit["strength"],
    };
  }

  /** Where the first class of a pattern without words stands: first token, last token, number of the element. */
  *#classSpots(pattern: number, from: number): Generator<readonly [number, number, number]> {
    const { elements, elementsFrom } = this.#automaton.tables;
    const to = elementsFrom[pattern + 1] as number;
    for (let at = from; at < to; at += 1) {
      if (elements[at * 3] !== element.class) continue;
      const number = elements[at * 3 + 1] as number;
      if (bitsOf(this.#automaton.program.classes[number]) === undefined)
        for (const [first, last] of this.#classSpans(number)) yield [first, last, at - from];
      else for (let token = 0; token < this.tokens.count; token += 1) if (this.#classFrom(number, token) >= 0) yield [token, token, at - from];
      return;
    }
  }

  #classFrom(number: number, token: number): number {
    const bits = bitsOf(this.#automaton.program.classes[number]);
    if (bits !== undefined) return bits === -1 || ((this.tokens.kind[token] as number) & bits) !== 0 ? token : -1;
    let found = -1;
    for (const [first, last] of this.#classSpans(number)) if (first === token && last > found) found = last;
    return found;
  }

  #classUpTo(number: number, token: number): number {
    const bits = bitsOf(this.#automaton.program.classes[number]);
    if (bits !== undefined) return bits === -1 || ((this.tokens.kind[token] as number) & bits) !== 0 ? token : -1;
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
    if (spec !== undefined && "signal" in spec) spans = this.hitsOf(spec.signal).map((hit) => [hit.first, hit.last]);
    else if (spec !== undefined && "note" in spec) spans = this.#noted(spec.note, spec.trait);
    this.#spans.set(number, spans);
    return spans;
  }

  #noted(kind: string, trait: string | undefined): readonly TokenSpan[] {
    return this.notes(kind)
      .filter((note) => trait === undefined || note.traits.includes(trait))
      .map((note) => [this.tokenAt(note.start), this.tokenAt(note.end - 1)]);
  }

  #stanceMap(): StanceMap {
    if (this.#stance !== undefined) return this.#stance;
    const marked = this.#automaton.marking.flatMap((signal) => {
      const { marks } = this.#automaton.signalAt(signal);
      return marks ? this.#kept(signal).map((hit) => ({ hit, mark: marks })) : [];
    });
    const quoted = [...quotedSpans(this.plain), ...(this.post.quotations ?? []).map((span) => this.#foldedSpan(span))];
    this.#stance = new StanceMap(this.tokens, marked, quoted);
    return this.#stance;
  }

  /** A span of the original text in the folded one. */
  #foldedSpan(span: Span): Span {
    const map = this.#folded.toOriginal;
    if (map === null) return span;
    let start = 0;
    while (start < map.length && (map[start] as number) < span.start) start += 1;
    let end = start;
    while (end < map.length && (map[end] as number) < span.end) end += 1;
    return { start, end };
  }
}

function holdsDigit(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const byPlace = (a: Hit, b: Hit): number => a.first - b.first || a.last - b.last;

const rank = { weak: 0, fair: 1, strong: 2 } as const;

/** Leaves out what lies within a longer hit that proves as much; in order of place. */
function distinct(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.first - b.first || b.last - a.last || rank[b.strength] - rank[a.strength]);
  const kept: Hit[] = [];
  const reach = [-1, -1, -1];
  for (const hit of hits) {
    const covered = reach.some((last, strength) => strength >= rank[hit.strength] && last >= hit.last);
    if (covered) continue;
    kept.push(hit);
    reach[rank[hit.strength]] = Math.max(reach[rank[hit.strength]] as number, hit.last);
  }
  return kept.sort(byPlace);
}
