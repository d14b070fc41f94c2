/** The words of one text as the learned witness counts them; buffers that serve one text after the other. */
export class Words {
  count = 0;
  /** Hash of each word; every number counts as the same word. */
  hash = new Int32Array(256);
  start = new Int32Array(256);
  end = new Int32Array(256);

  /** Takes up a text in lower case: runs of letters, runs of digits, Chinese characters, emoji and marks one by one. */
  read(lower: string): void {
    this.count = 0;
    let at = 0;
    while (at < lower.length) {
      const unit = lower.charCodeAt(at);
      if (isBlank(unit)) at += 1;
      else if (isLetter(unit)) at = this.#letters(lower, at);
      else if (isDigit(unit)) at = this.#digits(lower, at);
      else at = this.#mark(lower, at, unit);
    }
  }

  #letters(lower: string, from: number): number {
    let hash = seed;
    let at = from;
    for (; at < lower.length; at += 1) {
      const unit = lower.charCodeAt(at);
      if (!isLetter(unit) && !(unit === apostrophe && isLetter(lower.charCodeAt(at + 1)))) break;
      hash = mix(hash, unit);
    }
    this.#add(hash, from, at);
    return at;
  }

  /** A number with its points and commas. */
  #digits(lower: string, from: number): number {
    let at = from + 1;
    for (; at < lower.length; at += 1) {
      const unit = lower.charCodeAt(at);
      const inside = unit === 0x2e || unit === 0x2c || unit === 0x3a;
      if (!isDigit(unit) && !(inside && isDigit(lower.charCodeAt(at + 1)))) break;
    }
    this.#add(number, from, at);
    return at;
  }

  #mark(lower: string, from: number, unit: number): number {
    const pair = unit >= 0xd800 && unit < 0xdc00;
    const end = Math.min(lower.length, from + (pair ? 2 : 1));
    // Joiners and variation selectors belong to the emoji before them.
    if (unit !== 0x200d && unit !== 0xfe0f) this.#add(mix(pair ? mix(seed, lower.charCodeAt(from + 1)) : seed, unit), from, end);
    return end;
  }

  #add(hash: number, start: number, end: number): void {
    if (this.count === this.hash.length) this.#grow();
    this.hash[this.count] = hash;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.count += 1;
  }

  #grow(): void {
    const grown = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(2 * old.length);
      larger.set(old);
      return larger;
    };
    this.hash = grown(this.hash);
    this.start = grown(this.start);
    this.end = grown(this.end);
  }
}

/** Where hashes begin: the offset of FNV-1a. */
export const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;
const apostrophe = 0x27;
const number = 0x6e756d21;

/** Takes a number into a hash (FNV-1a with the high half stirred in). */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, prime);
  return mixed ^ (mixed >>> 15);
}

export const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b);
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Letters of words that are written with blanks between them; Chinese and Japanese count one by one. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return (unit >= 0xdf && unit <= 0x1fff && unit !== 0xf7) || (unit >= 0xac00 && unit <= 0xd7a3);
}
