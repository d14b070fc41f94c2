import { isBlank, isDigit, mix, seed, Words } from "./words.ts";

/** Groups of features; each is weighed by its own count, so that long texts do not outweigh short ones. */
export const group = { words: 0, letters: 1, context: 2 } as const;
export const groups = 3;

/** Is told of every feature of a text: a hash, its group, and the stretch it stands for. */
export type Visit = (hash: number, of: number, start: number, end: number) => void;

/** How far apart the two words of a pair may stand. */
const reach = 3;
/** Runs of so many letters count, from the first to the last. */
const run = { least: 3, most: 5 } as const;
/** Keeps features of different sorts apart. */
const sort = { word: 0x11, pair: 0x22, letters: 0x33, contextWord: 0x44, contextPair: 0x55 } as const;

const words = new Words();

/** Tells of the features of a text in lower case: words, pairs of words up to three apart, and runs of three to five letters. */
export function visitText(lower: string, visit: Visit): void {
  words.read(lower);
  const { count, hash, start, end } = words;
  for (let i = 0; i < count; i += 1) {
    const here = hash[i] as number;
    visit(mix(here, sort.word), group.words, start[i] as number, end[i] as number);
    for (let gap = 1; gap <= reach && i + gap < count; gap += 1) {
      const pair = mix(mix(mix(here, sort.pair), hash[i + gap] as number), gap);
      visit(pair, group.words, start[i] as number, end[i + gap] as number);
    }
  }
  visitLetters(lower, visit);
}

/** Tells of the words of a text in lower case, each as its hash alone. */
export function visitWords(lower: string, visit: (hash: number) => void): void {
  words.read(lower);
  for (let i = 0; i < words.count; i += 1) visit(words.hash[i] as number);
}

/** Tells of the features of the text answered: words and neighbours. */
export function visitContext(lower: string, visit: Visit): void {
  words.read(lower);
  const { count, hash } = words;
  for (let i = 0; i < count; i += 1) {
    visit(mix(hash[i] as number, sort.contextWord), group.context, 0, 0);
    if (i + 1 < count) visit(mix(mix(hash[i] as number, sort.contextPair), hash[i + 1] as number), group.context, 0, 0);
  }
}

let units = new Uint16Array(512);

/** Runs of letters over word borders: digits alike, blanks as one, one blank at either end. */
function visitLetters(lower: string, visit: Visit): void {
  if (units.length < lower.length + 2) units = new Uint16Array(2 * lower.length + 2);
  let length = 0;
  units[length++] = 0x20;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (!isBlank(unit)) units[length++] = isDigit(unit) ? 0x30 : unit;
    else if (units[length - 1] !== 0x20) units[length++] = 0x20;
  }
  if (units[length - 1] !== 0x20) units[length++] = 0x20;
  for (let from = 0; from + run.least <= length; from += 1) {
    let hash = mix(seed, sort.letters);
    const last = Math.min(length, from + run.most);
    for (let at = from; at < last; at += 1) {
      hash = mix(hash, units[at] as number);
      if (at - from + 1 >= run.least) visit(hash, group.letters, 0, 0);
    }
  }
}
