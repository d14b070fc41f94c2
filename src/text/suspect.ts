/** What a UTF-16 unit may hide, so that one scan decides whether a text needs folding at all. */
export const suspicion = {
  none: 0,
  letter: 1,
  separator: 2,
  digit: 3,
  /** Stands for another unit of the same length: a curly apostrophe, a no-break space. */
  simple: 4,
  /** Always needs folding: full-width letters, zero-width characters, combining marks … */
  sure: 5,
  /** Greek or Cyrillic: needs folding only beside a Latin letter. */
  foreign: 6,
  /** Joiners, variation selectors and accents used as apostrophes: need folding only beside a Latin letter. */
  besideLetter: 7,
  /** First half of an enclosed letter, perhaps. */
  enclosed: 8,
  /** Full-width punctuation: needs folding only after a full-width letter or digit. */
  wide: 9,
} as const;

const ranges: readonly (readonly [number, number, number])[] = [
  [0x41, 0x5a, suspicion.letter],
  [0x61, 0x7a, suspicion.letter],
  [0x370, 0x3ff, suspicion.foreign],
  [0x400, 0x52f, suspicion.foreign],
  [0x300, 0x36f, suspicion.sure],
  [0x1d00, 0x1d22, suspicion.sure],
  [0x2000, 0x200c, suspicion.sure],
  [0x200e, 0x200f, suspicion.sure],
  [0x2028, 0x202f, suspicion.sure],
  [0x205f, 0x206f, suspicion.sure],
  [0x2102, 0x2139, suspicion.sure],
  [0x24b6, 0x24e9, suspicion.sure],
  [0xfe00, 0xfe0f, suspicion.besideLetter],
  [0xff01, 0xff5e, suspicion.sure],
];

const singles: readonly (readonly [string, number])[] = [
  [" .-_*", suspicion.separator],
  ["013@$", suspicion.digit],
  ["‘’ʼ\u00a0", suspicion.simple],
  ["\u00ad\u034f\u061c\u115f\u1160\u180e\u3000\u3164\ufeff\uffa0\ud835\udb40ɢɪɴʀʏʙʜʟꜰꜱꞯ", suspicion.sure],
  ["`´\u200d", suspicion.besideLetter],
  ["\ud83c", suspicion.enclosed],
  ["！（），．：；？［］｛｝～", suspicion.wide],
  ["№℠™Ω℮℃℉", suspicion.none],
];

const table = (() => {
  const kinds = new Uint8Array(65536);
  for (const [first, last, kind] of ranges) kinds.fill(kind, first, last + 1);
  for (const [units, kind] of singles) for (let at = 0; at < units.length; at++) kinds[units.charCodeAt(at)] = kind;
  return kinds;
})();

/** The suspicion a unit raises; NaN, past the end of a text, raises none. */
export function suspicionOf(unit: number): number {
  return table[unit] ?? suspicion.none;
}

/** Whether a unit is a Latin letter: ASCII, or one with a diacritic. */
export function isLatinLetter(unit: number): boolean {
  if (unit < 0x80) return table[unit] === suspicion.letter;
  return (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x1e00 && unit <= 0x1eff);
}

/** How much folding a text needs: none, only exchanges of one unit for another, or all of it. One pass, no allocation. */
export function foldingNeeded(text: string): "none" | "simple" | "all" {
  let simple = false;
  let separator = -9;
  let spaced = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)] as number;
    if (kind <= suspicion.letter) continue;
    if (kind === suspicion.separator) {
      spaced = at - separator === 2 && text.charCodeAt(separator) === text.charCodeAt(at) ? spaced + 1 : 0;
      separator = at;
      if (spaced === 2) return "all";
    } else if (kind === suspicion.simple) simple = true;
    else if (isDisguise(text, at, kind)) return "all";
  }
  return simple ? "simple" : "none";
}

function isDisguise(text: string, at: number, kind: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (kind === suspicion.sure) return true;
  if (kind === suspicion.enclosed) return after >= 0xdd30 && after <= 0xdd89;
  if (kind === suspicion.wide) return suspicionOf(before) === suspicion.sure && before >= 0xff10;
  if (kind === suspicion.digit) return isLatinLetter(before) && (isLatinLetter(after) || suspicionOf(after) === suspicion.digit);
  return isLatinLetter(before) || isLatinLetter(after);
}
