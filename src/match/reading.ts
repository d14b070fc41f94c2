import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { type Folded, fold, unfold } from "../text/fold.ts";
import { pattern } from "../text/pattern.ts";
import { quotedSpans } from "../text/quotes.ts";
import { Tokenizer } from "../text/tokenize.ts";
import type { Automaton } from "./automaton.ts";
import { byPlace, HitFinder, unknownStance } from "./hit-finder.ts";
import { PairMap, type PairSieve } from "./pairs.ts";
import { type MarkedHit, StanceMap } from "./stance-map.ts";

/** Gives the hits of a signal's composite; the evaluator hands it in. */
export type CompositeHits = (signal: number) => readonly Hit[];

const none: readonly Hit[] = [];
const noNotes: readonly Note[] = [];
/** What a quotation begins with; most texts have none. */
const opensQuotation = pattern("[\"“„«「『‘]|(?:^|[ \\n(—:])'", "");

/** One text as detectors and rules see it: folded, cut into tokens, with hits and notes found when asked for. Serves one text after the other. */
export class Reading implements Annotated {
  readonly #automaton: Automaton;
  readonly #tokenizer: Tokenizer;
  readonly #finder: HitFinder;
  /** Hits of composites, good while the stamp of the signal is that of the text. */
  readonly #hits: (readonly Hit[])[] = [];
  readonly #hitStamp: Int32Array;
  #stamp = 0;
  readonly #pairs = new PairMap();
  #pairStamp = 0;
  readonly #notes = new Map<string, readonly Note[]>();
  #composite: CompositeHits = () => [];
  #folded: Folded = fold("");
  readonly #stances: StanceMap;
  #stanceStamp = 0;
  #digit: boolean | undefined;
  tokens: ReturnType<Tokenizer["tokenize"]>;
  post!: Post;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#tokenizer = new Tokenizer(automaton.words, automaton.prefixes);
    this.#hitStamp = new Int32Array(automaton.program.signals.length);
    this.tokens = this.#tokenizer.tokenize("", "");
    this.#finder = new HitFinder(automaton, this, this.tokens);
    this.#stances = new StanceMap(this.tokens);
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

  /** Takes up the next text: `text` is that of the post, or another that goes with it. */
  read(post: Post, text: string, composite: CompositeHits): void {
    this.post = post;
    this.#composite = composite;
    this.#folded = fold(text);
    this.tokens = this.#tokenizer.tokenize(this.plain, this.lower);
    this.#stamp += 1;
    this.#digit = undefined;
    if (this.#notes.size > 0) this.#notes.clear();
    this.#finder.read(this.tokens);
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
    if (node < 0) return this.#finder.hits(signal);
    if (this.#hitStamp[signal] === this.#stamp) return this.#hits[signal] as readonly Hit[];
    this.#hitStamp[signal] = this.#stamp;
    this.#hits[signal] = none;
    const own = this.#finder.hits(signal);
    const composed = this.#composite(signal);
    const hits = composed.length === 0 ? own : [...own, ...composed].sort(byPlace);
    this.#hits[signal] = hits;
    return hits;
  }

  /** Signals of which some phrase has a word in this text. */
  get touched(): readonly number[] {
    return this.#finder.touched;
  }

  /** Whether a signal that the text touches has a hit of its own phrases. */
  isHit(signal: number): boolean {
    return this.#finder.hits(signal).length > 0;
  }

  /** Whether an expression with such a sieve may match in this text. */
  mayHold(sieve: PairSieve): boolean {
    if (this.#pairStamp !== this.#stamp) {
      this.#pairStamp = this.#stamp;
      this.#pairs.read(this.lower);
    }
    return this.#pairs.passes(sieve);
  }

  get hasDigit(): boolean {
    if (this.#digit === undefined) this.#digit = holdsDigit(this.plain);
    return this.#digit;
  }

  /** Hits of a signal's own phrases, with stance, less those undone by `except`. */
  phraseHits(signal: number): readonly Hit[] {
    const kept = this.#finder.hits(signal);
    if (kept.length === 0) return none;
    const stance = this.#stanceMap();
    for (const hit of kept) if (hit.stance === unknownStance) hit.stance = stance.of(hit.first, hit.last);
    return kept;
  }

  notes(kind: string): readonly Note[] {
    const known = this.#notes.get(kind);
    if (known !== undefined) return known;
    this.#notes.set(kind, noNotes);
    const detector = this.#automaton.detectors.get(kind);
    if (detector === undefined || !this.#meets(detector)) return noNotes;
    const found = detector.detect(this);
    if (found.length === 0) return noNotes;
    const notes = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
    this.#notes.set(kind, notes);
    return notes;
  }

  #meets(detector: Detector): boolean {
    const { wants, needs } = detector;
    const { kinds } = this.tokens;
    if (wants !== 0 && (wants & kinds) === 0) return false;
    if (needs === undefined || (needs.digit && this.hasDigit) || ((needs.kinds ?? 0) & kinds) !== 0) return true;
    for (const signal of this.#automaton.needed(detector))
      if (this.#finder.touches(signal) || this.#automaton.signalAt(signal).node >= 0) return true;
    return false;
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

  #stanceMap(): StanceMap {
    if (this.#stanceStamp === this.#stamp) return this.#stances;
    const marked: MarkedHit[] = [];
    for (const signal of this.#automaton.marking) {
      const { marks } = this.#automaton.signalAt(signal);
      if (marks) for (const hit of this.#finder.hits(signal)) marked.push({ hit, mark: marks });
    }
    const quoted = [
      ...(opensQuotation.test(this.plain) ? quotedSpans(this.plain) : []),
      ...(this.post.quotations ?? []).map((span) => this.#foldedSpan(span)),
    ];
    this.#stances.read(this.tokens, marked, quoted);
    this.#stanceStamp = this.#stamp;
    return this.#stances;
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
