/** The ids of tweets in a tenth of the memory of a set of strings: numbers of 64 bits in an open table. An archive may hold millions. */
export class IdSet {
  #table = new BigUint64Array(1024);
  #size = 0;
  /** What is no such number. */
  readonly #others = new Set<string>();

  has(id: string): boolean {
    const number = numberOf(id);
    return number === undefined ? this.#others.has(id) : this.#table[this.#slot(number)] === number;
  }

  add(id: string): void {
    const number = numberOf(id);
    if (number === undefined) {
      this.#others.add(id);
      return;
    }
    const slot = this.#slot(number);
    if (this.#table[slot] === number) return;
    this.#table[slot] = number;
    this.#size += 1;
    if (this.#size * 2 > this.#table.length) this.#grow();
  }

  /** Where a number stands, or would. Zero marks an empty slot, and is no id. */
  #slot(number: bigint): number {
    const mask = this.#table.length - 1;
    let slot = (Math.imul(Number(number & 0xffffffffn), 0x9e3779b1) ^ Math.imul(Number(number >> 32n), 0x85ebca6b)) & mask;
    while (this.#table[slot] !== 0n && this.#table[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new BigUint64Array(2 * old.length);
    for (const number of old) if (number !== 0n) this.#table[this.#slot(number)] = number;
  }
}

/** An id as a number of 64 bits; undefined for anything else, among it numbers written otherwise than we would. */
function numberOf(id: string): bigint | undefined {
  if (id.length === 0 || id.length > 19 || id.startsWith("0")) return undefined;
  for (let at = 0; at < id.length; at++) if (id.charCodeAt(at) < 48 || id.charCodeAt(at) > 57) return undefined;
  return BigInt(id);
}
