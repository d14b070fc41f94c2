import { contractions } from "./abbreviations.ts";
import { isSkinTone, unit, unitOf } from "./character.ts";
import { tagWords } from "./hashtag.ts";
import { pattern } from "./pattern.ts";

const numberPart = pattern("[0-9]+(?:[.,][0-9]+)*(?:(?:st|nd|rd|th)(?![a-z]))?", "iy");

/** Words read at a place of a phrase, cut as the tokeniser cuts texts, and where they end. */
export interface WordsRead {
  readonly words: readonly string[];
  readonly end: number;
  /** Whether `~` or `*` may follow: a word of letters or digits, not an emoji, a Han character or a hashtag of several words. */
  readonly spelt: boolean;
}

/** A word as the tokeniser leaves it: lower case, straight apostrophes, no possessive 's. */
function bareWord(word: string): string {
  const plain = word.normalize("NFC").toLowerCase().replaceAll("\u2019", "'").replaceAll("\u02bc", "'");
  return plain.endsWith("'s") && !contractions.has(plain) ? plain.slice(0, -2) : plain;
}

/** Reads the word, number, Han character, emoji or #hashtag that begins at an offset; undefined where there is none. */
export function readWords(text: string, at: number): WordsRead | undefined {
  const code = text.charCodeAt(at);
  if (code === 35 || code === 0xff03) return hashtag(text, at);
  switch (unitOf(code)) {
    case unit.letter:
      return spelt(text, at, wordEnd(text, at));
    case unit.digit:
      return number(text, at);
    case unit.han:
      return { words: [text.charAt(at)], end: at + 1, spelt: false };
    case unit.emoji:
      return { words: [text.charAt(at)], end: at + 1, spelt: false };
    case unit.high:
      return pair(text, at, code);
    default:
      return undefined;
  }
}

const spelt = (text: string, at: number, end: number): WordsRead => ({ words: [bareWord(text.slice(at, end))], end, spelt: true });

function number(text: string, at: number): WordsRead {
  numberPart.lastIndex = at;
  const found = numberPart.exec(text);
  return spelt(text, at, at + (found?.[0].length ?? 1));
}

/** An emoji made of several is as many words; a skin tone is none. */
function pair(text: string, at: number, high: number): WordsRead | undefined {
  const low = text.charCodeAt(at + 1);
  if (!(low >= 0xdc00 && low <= 0xdfff) || isSkinTone(high, low)) return undefined;
  return { words: [text.slice(at, at + 2)], end: at + 2, spelt: false };
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;

function wordEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const kind = unitOf(code);
    if (isApostrophe(code) ? unitOf(text.charCodeAt(end + 1)) !== unit.letter : kind !== unit.letter && kind !== unit.digit) break;
  }
  return end;
}

function hashtag(text: string, at: number): WordsRead | undefined {
  const found = tagWords(text, at + 1);
  const [only] = found;
  const end = found.at(-1)?.end;
  if (only === undefined || end === undefined) return undefined;
  return { words: found.map((word) => bareWord(text.slice(word.start, word.end))), end, spelt: found.length === 1 && !only.han };
}
