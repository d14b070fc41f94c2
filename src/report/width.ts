import { pattern } from "../text/pattern.ts";

const zero = pattern("^[\\p{M}\\p{Cf}]$", "u");
const emoji = pattern("^\\p{Emoji_Presentation}$", "u");

/** First and last code points of the blocks that East Asian Width calls wide or full-width (Unicode 15.1), emoji apart. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
];

const joiner = 0x200d;
const emojiSelector = 0xfe0f;
const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;

/** Columns of a terminal that one code point takes by itself: 0, 1 or 2. */
function columnsOf(character: string, code: number): number {
  if (code < 0x300) return 1;
  if (zero.test(character)) return 0;
  return wideBlocks.some(([first, last]) => code >= first && code <= last) || emoji.test(character) ? 2 : 1;
}

/** Columns of a terminal that a text takes: 2 for wide East Asian characters and emoji (a joined family or a flag is one), 0 for combining marks. */
export function width(text: string): number {
  let columns = 0;
  let before = 0;
  let beforeColumns = 0;
  let halfFlag = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    let own = columnsOf(character, code);
    if (before === joiner || (isSkinTone(code) && beforeColumns === 2)) own = 0;
    else if (isRegional(code)) own = halfFlag ? 0 : 2;
    else if (code === emojiSelector && beforeColumns === 1) own = 1;
    halfFlag = isRegional(code) && !halfFlag;
    columns += own;
    before = code;
    beforeColumns = own;
  }
  return columns;
}
