/** What a UTF-16 unit is for the tokeniser. */
export const unit = { other: 0, letter: 1, digit: 2, han: 3, space: 4, line: 5, emoji: 6, high: 7, joiner: 8 } as const;

const ascii = new Uint8Array(128);
for (let code = 48; code <= 57; code += 1) ascii[code] = unit.digit;
for (let code = 65; code <= 90; code += 1) ascii[code] = unit.letter;
for (let code = 97; code <= 122; code += 1) ascii[code] = unit.letter;
ascii[32] = unit.space;
ascii[9] = unit.space;
ascii[13] = unit.space;
ascii[10] = unit.line;

/** Class of a unit, by the ranges of Unicode blocks: a table of 65,536 would cost more to build than most runs take. */
export function unitOf(code: number): number {
  if (code < 128) return ascii[code] as number;
  if (code < 0x2000) return letterOf(code);
  if (code < 0x3000) return symbolOf(code);
  return code < 0xd800 ? eastAsianOf(code) : lateOf(code);
}

function letterOf(code: number): number {
  if (code >= 0xc0) return code === 0xd7 || code === 0xf7 ? unit.other : unit.letter;
  if (code === 0xa0) return unit.space;
  if (code === 0xa9 || code === 0xae) return unit.emoji;
  return code === 0xaa || code === 0xb5 || code === 0xba ? unit.letter : unit.other;
}

function eastAsianOf(code: number): number {
  if (code === 0x3000) return unit.space;
  if (code < 0x3040) return code === 0x3005 || code === 0x3007 ? unit.han : unit.other;
  if (code > 0x9fff) return unit.letter;
  return code >= 0x3200 && code < 0x3400 ? unit.emoji : unit.han;
}

/** Surrogates and what stands behind them. */
function lateOf(code: number): number {
  if (code < 0xdc00) return unit.high;
  if (code === 0xfe0f || code === 0xfe0e) return unit.joiner;
  return code >= 0xf900 && code <= 0xfaff ? unit.han : unit.other;
}

function symbolOf(code: number): number {
  if (code <= 0x200a || code === 0x202f || code === 0x205f) return unit.space;
  if (code === 0x2028 || code === 0x2029) return unit.line;
  if (code === 0x200d || code === 0x20e3) return unit.joiner;
  if (code >= 0x2c60 && code < 0x2e00) return unit.letter;
  if (code === 0x2022 || (code >= 0x2500 && code < 0x25a0)) return unit.other;
  return code >= 0x2139 && code < 0x2c00 ? unit.emoji : unit.other;
}

/** Whether a surrogate pair is a Han character (planes 2 and 3); all others are taken for emoji. */
export const isHanPair = (high: number): boolean => high >= 0xd840 && high <= 0xd8bf;

/** Skin tones stand behind an emoji as the pair D83C DFFB–DFFF. */
export const isSkinTone = (high: number, low: number): boolean => high === 0xd83c && low >= 0xdffb && low <= 0xdfff;
