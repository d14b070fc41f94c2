import { Damage } from "../damage.ts";

/** Bounds on untrusted archives. Sizes in bytes. A real export inflates 5 to 30 times; a bomb about 1,000 times. */
export const limits = {
  ratio: 200,
  /** The ratio is looked at only after so many bytes. */
  ratioAfter: 10 * 2 ** 20,
  total: 64 * 2 ** 30,
  entries: 2_000_000,
} as const;

/** How much all archives of a run gave out so far. */
export interface Budget {
  spent: number;
}

/** Counts the bytes one entry of an archive gives out and throws `Damage` when they pass a bound. */
export class Meter {
  readonly #budget: Budget;
  readonly #packed: number;
  readonly #declared: number;
  #out = 0;

  /** `packed` and `declared`: the sizes of the entry in the archive and, as it says, outside. */
  constructor(budget: Budget, packed: number, declared: number) {
    this.#budget = budget;
    this.#packed = packed;
    this.#declared = declared;
  }

  take(bytes: number): void {
    this.#out += bytes;
    this.#budget.spent += bytes;
    // More than is declared never comes through, so the declared size tells the ratio long before it is reached.
    if (this.#out > limits.ratioAfter && this.#declared > limits.ratio * this.#packed) {
      throw new Damage(
        "incomplete",
        `Unexpected growth of more than ${limits.ratio} times on unpacking, expected an export: not read further`,
      );
    }
    if (this.#out > this.#declared) {
      throw new Damage("incomplete", `Unexpected data past the ${this.#declared} bytes that the archive declares: not read further`);
    }
    if (this.#budget.spent > limits.total) {
      throw new Damage("incomplete", "Unexpected amount of data, expected at most 64 GB unpacked: not read further");
    }
  }

  /** To be called at the end of the entry. */
  close(): void {
    if (this.#out < this.#declared) {
      throw new Damage("incomplete", `Unexpected end after ${this.#out} bytes, expected ${this.#declared} as the archive declares`);
    }
  }
}
