/** A sieve of a raw expression: choices of which one must pass; of a choice all needs must; a need is rows of classes, each with the classes of which one must follow somewhere. */
export type PairSieve = readonly (readonly (readonly number[])[])[];

/** How many classes of characters there are: one bit each. */
export const classCount = 32;

const other = 0;
const blank = 1;
const groups = ["\n\r", "0123456789", "*#", "\"'", "-", ".!?", ":;,", "()[]", "@/_&%$"];
const strange = 11;
const han = 12;
const quote = 13;
const dash = 14;
const letters = ["qxzj", "vk", "wy", "bp", "fg", "ui", "dl", ..."acehmnorst"];

const table = (() => {
  const classes = new Uint8Array(128).fill(other);
  classes[32] = blank;
  for (const [i, group] of groups.entries()) for (const char of group) classes[char.charCodeAt(0)] = blank + 1 + i;
  for (const [i, group] of letters.entries()) for (const char of group) classes[char.charCodeAt(0)] = dash + 1 + i;
  return classes;
})();

/** The class of a UTF-16 unit of a text in lower case. */
export function classOf(code: number): number {
  if (code < 128) return table[code] as number;
  if (code >= 0xd800 && code <= 0xdfff) return strange;
  if (code >= 0x2e80) return code === 0x300c || code === 0x300d || code === 0x300e || code === 0x300f ? quote : han;
  if (code >= 0x2018 && code <= 0x201f) return quote;
  return code >= 0x2010 && code <= 0x2015 ? dash : strange;
}

/** Which classes of characters stand side by side in a text: tells quickly that a raw expression cannot match in it. */
export class PairMap {
  readonly #follow = new Int32Array(classCount);

  read(text: string): void {
    const follow = this.#follow;
    follow.fill(0);
    let before = blank;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const next = code < 128 ? (table[code] as number) : classOf(code);
      follow[before] = (follow[before] as number) | (1 << next);
      before = next;
    }
    follow[before] = (follow[before] as number) | (1 << blank);
  }

  /** Whether an expression with such a sieve may match in the text read last. */
  passes(sieve: PairSieve): boolean {
    for (const needs of sieve) if (this.#meets(needs)) return true;
    return false;
  }

  #meets(needs: PairSieve[number]): boolean {
    for (const rows of needs) if (!this.#holds(rows)) return false;
    return true;
  }

  #holds(rows: readonly number[]): boolean {
    for (let at = 0; at < rows.length; at += 2)
      if (((this.#follow[rows[at] as number] as number) & (rows[at + 1] as number)) !== 0) return true;
    return false;
  }
}
