import type { Gauge } from "../../model/gauge.ts";
import type { Limits } from "../../model/limits.ts";
import type { Problem } from "../../model/problem.ts";
import { Damage } from "../damage.ts";

/** The ratio is looked at only after so many bytes. */
const ratioAfter = 10 * 2 ** 20;

/** How much the archives of one path gave out so far, and what they may. */
export interface Budget {
  readonly limits: Limits;
  /** Told of bytes that go by before a file can be opened. */
  readonly gauge?: Gauge | undefined;
  spent: number;
  /** Whether the ways into pictures are kept, for place and time of taking. */
  readonly pictures: boolean;
}

/** What a number of bytes is called: "64 GB". */
function sized(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)));
  return `${Math.round((bytes / 2 ** (10 * step)) * 10) / 10} ${units[step]}`;
}

const raise = (name: keyof Limits, example: string): string => `If you trust it: --limit ${name}=${example}`;

/** An archive or a file of it is more than the limits allow. */
export function excess(name: keyof Limits, limits: Limits, found?: number): Damage {
  switch (name) {
    case "ratio":
      return new Damage(
        "incomplete",
        `Unexpected growth of more than ${limits.ratio} times on unpacking, expected an export: not read further`,
        raise(name, String(limits.ratio * 10)),
      );
    case "total":
      return new Damage(
        "incomplete",
        `Unexpected amount of data, expected at most ${sized(limits.total)} unpacked: not read further`,
        raise(name, "1TB"),
      );
    case "entries":
      return new Damage(
        "incomplete",
        `Unexpected ${found ?? "number of"} files in one archive, expected at most ${limits.entries}: not read further`,
        raise(name, String(limits.entries * 10)),
      );
    case "depth":
      return new Damage(
        "incomplete",
        `Unexpected archive in an archive, expected at most ${limits.depth} deep: not opened`,
        raise(name, String(limits.depth + 1)),
      );
    case "name":
      return new Damage("incomplete", `Unexpected name of ${found ?? "many"} characters, expected at most ${limits.name}`);
  }
}

/** Whether a problem tells that the bound on all bytes was passed: every file after it meets the same. */
export const isSpent = (problem: Problem, limits: Limits): boolean => problem.message === excess("total", limits).message;

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
    const { limits, spent } = this.#budget;
    // More than is declared never comes through, so the declared size tells the ratio long before it is reached.
    if (this.#out > ratioAfter && this.#declared > limits.ratio * this.#packed) throw excess("ratio", limits);
    if (this.#out > this.#declared) {
      throw new Damage("incomplete", `Unexpected data past the ${this.#declared} bytes that the archive declares: not read further`);
    }
    if (spent > limits.total) throw excess("total", limits);
  }

  /** To be called at the end of the entry. */
  close(): void {
    if (this.#out < this.#declared) {
      throw new Damage("incomplete", `Unexpected end after ${this.#out} bytes, expected ${this.#declared} as the archive declares`);
    }
  }
}

/** Counts the bytes a packed stream as a whole gives out, for containers that are packed in one piece. */
export class StreamMeter {
  readonly #budget: Budget;
  #packed = 0;
  #out = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  packed(bytes: number): void {
    this.#packed += bytes;
  }

  take(bytes: number): void {
    this.#out += bytes;
    this.#budget.spent += bytes;
    this.#budget.gauge?.read(bytes);
    const { limits, spent } = this.#budget;
    if (this.#out > ratioAfter && this.#out > limits.ratio * this.#packed) throw excess("ratio", limits);
    if (spent > limits.total) throw excess("total", limits);
  }
}
