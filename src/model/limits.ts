/** Bounds on untrusted archives. */
export interface Limits {
  /** How many times larger a file may be outside than inside. */
  readonly ratio: number;
  /** Bytes that may be unpacked from one path. */
  readonly total: number;
  /** Files in one archive. */
  readonly entries: number;
  /** How deep archives may lie in archives. */
  readonly depth: number;
  /** Characters of a name inside an archive. */
  readonly name: number;
}

/** A real export inflates 5 to 30 times, a bomb about 1,000 times; an export of 50 GB, mostly pictures, stays far below each. */
export const usualLimits: Limits = {
  ratio: 200,
  total: 256 * 2 ** 30,
  entries: 2_000_000,
  depth: 1,
  name: 1000,
};
