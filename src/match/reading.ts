import type { Annotated } from "../model/annotated.ts";
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
import { strengthNames } from "./program.ts";
import { StanceMap } from "./stance-map.ts";

/** Gives the hits of a signal's composite; the evaluator hands it in. */
export type CompositeHits = (signal: number) => readonly Hit[];

const unstanced = 0;

/** One text as detectors and rules see it: folded, cut into tokens, with hits and notes found when asked for. Serves one text after the other. */
export class Reading implements Annotated {
  readonly #automaton: Automaton;
  readonly #tokenizer: Tokenizer;
  readonly #candidates: Candidates;
  readonly #matcher: PatternMatcher;
  readonly #hits = new Map<number, readonly Hit[]>();
  readonly #notes = new Map<string, readonly Note[]>();
  #composite: CompositeHits = () => [];
  #folded: Folded = fold("");
  #stance: StanceMap | undefined;
  tokens: ReturnType<Tokenizer["tokenize"]>;
  post!: Post;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#tokenizer = new Tokenizer(automaton.words, automaton.prefixes);
    this.#candidates = new Candidates(automaton.tables, automaton.program.signals.length);
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
    if (this.#hits.size > 0) this.#hits.clear();
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

  hits(signal: string): readonly Hit[] {
    const number = this.#automaton.signal(signal);
    return number < 0 ? [] : this.hitsOf(number);
  }

  /** Hits of phrases and of the composite, whatever their stance, in order of place. */
  hitsOf(signal: number): readonly Hit[] {
    const known = this.#hits.get(signal);
    if (known !== undefined) return known;
    this.#hits.set(signal, []);
    const own = this.phraseHits(signal);
    const composed = this.#automaton.signalAt(signal).node >= 0 ? this.#composite(signal) : [];
    const hits = composed.length === 0 ? own : [...own, ...composed].sort(byPlace);
    this.#hits.set(signal, hits);
    return hits;
  }

  /** Hits of a signal's own phrases, with stance, less those undone by `except`. */
  phraseHits(signal: number): readonly Hit[] {
    const { marks, except } = this.#automaton.signalAt(signal);
    const raw = this.#raw(signal);
    const kept = except < 0 || raw.length === 0 ? raw : raw.filter((hit) => !this.#raw(except).some((other) => other.first <= hit.last && hit.first <= other.last));
    if (marks || kept.length === 0) return kept;
    const stance = this.#stanceMap();
    return kept.map((hit) => ({ ...hit, stance: stance.of(hit.first, hit.last) }));
  }

  notes(kind: string): readonly Note[] {
    const known = this.#notes.get(kind);
    if (known !== undefined) return known;
    this.#notes.set(kind, []);
    const detector = this.#automaton.detectors.get(kind);
    const due = detector !== undefined && (detector.wants === 0 || (detector.wants & this.tokens.kinds) !== 0);
    const notes = due ? [...detector.detect(this)].sort((a, b) => a.start - b.start || a.end - b.end) : [];
    this.#notes.set(kind, notes);
    return notes;
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

  #raw(signal: number): Hit[] {
    const { patternStrength } = this.#automaton.tables;
    const found: Hit[] = [];
    const { name, floating } = this.#automaton.signalAt(signal);
    const keep = (pattern: number): void => {
      const { first, last } = this.#matcher;
      const strength = strengthNames[patternStrength[pattern] as number] as Hit["strength"];
      found.push({ signal: name, first, last, start: this.tokens.start[first] as number, end: this.tokens.end[last] as number, stance: unstanced, strength });
    };
    this.#candidates.each(signal, (pattern, element, token) => {
      if (this.#matcher.match(pattern, element, token, token)) keep(pattern);
    });
    for (const pattern of floating) {
      const from = this.#automaton.tables.elementsFrom[pattern] as number;
      for (const [first, last, at] of this.#classSpots(pattern, from)) if (this.#matcher.match(pattern, at, first, last)) keep(pattern);
    }
    return distinct(found);
  }

  /** Where the first class of a pattern without words stands: first token, last token, number of the element. */
  *#classSpots(pattern: number, from: number): Generator<readonly [number, number, number]> {
    const { elements, elementsFrom } = this.#automaton.tables;
    const to = elementsFrom[pattern + 1] as number;
    for (let at = from; at < to; at += 1) {
      if (elements[at * 3] !== 3) continue;
      for (let token = 0; token < this.tokens.count; token += 1) {
        const last = this.#classFrom(elements[at * 3 + 1] as number, token);
        if (last >= 0) yield [token, last, at - from];
      }
      return;
    }
  }

  #classFrom(number: number, token: number): number {
    const spec = this.#automaton.program.classes[number];
    if (spec === undefined) return -1;
    if ("bits" in spec) return spec.bits === -1 || ((this.tokens.kind[token] as number) & spec.bits) !== 0 ? token : -1;
    if ("signal" in spec) return this.hitsOf(spec.signal).reduce((last, hit) => (hit.first === token ? Math.max(last, hit.last) : last), -1);
    return this.#noted(spec.note, spec.trait).reduce((last, [first, to]) => (first === token ? Math.max(last, to) : last), -1);
  }

  #classUpTo(number: number, token: number): number {
    const spec = this.#automaton.program.classes[number];
    if (spec === undefined) return -1;
    if ("bits" in spec) return spec.bits === -1 || ((this.tokens.kind[token] as number) & spec.bits) !== 0 ? token : -1;
    const spans = "signal" in spec ? this.hitsOf(spec.signal).map((hit) => [hit.first, hit.last] as const) : this.#noted(spec.note, spec.trait);
    return spans.reduce((first, [from, last]) => (last === token && (first < 0 || from < first) ? from : first), -1);
  }

  #noted(kind: string, trait: string | undefined): readonly (readonly [number, number])[] {
    return this.notes(kind)
      .filter((note) => trait === undefined || note.traits.includes(trait))
      .map((note) => [this.tokenAt(note.start), this.tokenAt(note.end - 1)] as const);
  }

  #stanceMap(): StanceMap {
    if (this.#stance !== undefined) return this.#stance;
    const marked = this.#automaton.marking.flatMap((signal) => {
      const { marks } = this.#automaton.signalAt(signal);
      return marks ? this.phraseHits(signal).map((hit) => ({ hit, mark: marks })) : [];
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
