import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";

/** Occupations, which together with a place or a day single a person out. */
export const occupation: Detector = {
  kind: "occupation",
  summary: "an occupation",
  traits: {
    singular: "only one or few in a place: mayor, publican, headmaster, 校長",
    health: "in care: does not single a patient out",
    told: "said of somebody: a retired X, works as an X, the local X",
    common: "many in any place",
  },
  wants: tokenKind.word | tokenKind.han,
  needs: { signals: ["lists/occupation-health", "lists/occupation-singular", "lists/occupation", "lists/occupation-cue"], digit: false },
  detect,
};

const articles = new Set("a an the his her their our this that local retired former ex our old young as 'n die een".split(" "));
const notWork = new Set(
  "number member summer winter letter matter weather shower dinner supper corner order paper offer answer water cover centre center order power year chapter hour charter monster counter computer register daughter sister brother father mother cancer bladder liver fever ulcer drier order border mirror better disorder blister marker trigger disaster carrier killer filter splinter cylinder helper barrier layer reminder disclaimer newsletter gentleman sticker partner houseman favourite cosplayer other never over under after ever woman man twist list fist mist wrist".split(
    " ",
  ),
);

function detect(text: Annotated): readonly Note[] {
  const notes: Note[] = [];
  const taken = new Set<number>();
  const cues = new Set(text.hits("lists/occupation-cue").map((hit) => hit.last));
  for (const [signal, trait] of [
    ["lists/occupation-health", "health"],
    ["lists/occupation-singular", "singular"],
    ["lists/occupation", "common"],
  ] as const) {
    for (const hit of longestFirst(text.hits(signal))) {
      if (taken.has(hit.first) || taken.has(hit.last) || byTheWay(text, hit)) continue;
      for (let i = hit.first; i <= hit.last; i += 1) taken.add(i);
      notes.push(noteOf(hit, trait, told(text, hit.first, cues)));
    }
  }
  notes.push(...openForms(text, cues, taken));
  return notes.sort((a, b) => a.start - b.start);
}

const longestFirst = (hits: readonly Hit[]): readonly Hit[] =>
  [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);

function noteOf(hit: Pick<Hit, "start" | "end">, trait: string, isTold: boolean): Note {
  const strength = trait === "health" ? "weak" : trait === "singular" || isTold ? "strong" : "fair";
  return { kind: "occupation", start: hit.start, end: hit.end, traits: isTold ? [trait, "told"] : [trait], strength };
}

/** "a retired X", "works as an X": the cue stands one or two words before. */
function told(text: Annotated, first: number, cues: ReadonlySet<number>): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 2); i -= 1) {
    if ((text.tokens.before[i + 1] ?? 0) !== 0) return false;
    if (cues.has(i)) return true;
  }
  return false;
}

/** "Baker Street", "Mr Butcher", "the Model Rules": a capital inside a sentence, after another capital or a title. */
function byTheWay(text: Annotated, hit: Hit): boolean {
  const { kind, sentence } = text.tokens;
  const capital = ((kind[hit.first] ?? 0) & tokenKind.capital) !== 0;
  const opens = hit.first === 0 || sentence[hit.first] !== sentence[hit.first - 1];
  const short = ((kind[hit.first] ?? 0) & tokenKind.shout) !== 0 && hit.end - hit.start <= 3;
  return short || (capital && !opens && ((kind[hit.first - 1] ?? 0) & tokenKind.capital) !== 0);
}

/** Nouns in -er, -ist, -man, -woman that no list has, right after "retired", "the local", "works as a". */
function openForms(text: Annotated, cues: ReadonlySet<number>, taken: ReadonlySet<number>): readonly Note[] {
  const { tokens, lower } = text;
  const notes: Note[] = [];
  for (const cue of cues) {
    let i = cue + 1;
    if (articles.has(lower.slice(tokens.start[i], tokens.end[i]))) i += 1;
    if (taken.has(i) || taken.has(i + 1) || (tokens.before[i] ?? 0) !== 0) continue;
    const word = lower.slice(tokens.start[i], tokens.end[i]);
    if (isTrade(word)) notes.push(noteOf({ start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0 }, "common", true));
  }
  return notes;
}

function isTrade(word: string): boolean {
  if (word.length < 6 || notWork.has(word)) return false;
  return ["er", "ist", "ian", "man", "woman", "keeper", "maker", "wright", "smith", "eur", "lady"].some((end) => word.endsWith(end));
}
