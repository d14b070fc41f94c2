/** A text on its way through folding: its units, and for each the stretch of the original it stands for. Never grows. */
export class Folding {
  readonly units: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
  }

  push(unit: number, from: number, to: number): void {
    this.units[this.length] = unit;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  /** The unit at `at`, or NaN outside. */
  unit(at: number): number {
    return at >= 0 && at < this.length ? (this.units[at] as number) : Number.NaN;
  }

  /** Moves the unit at `at` to `target`, which must not be after it. */
  move(at: number, target: number): void {
    this.units[target] = this.units[at] as number;
    this.from[target] = this.from[at] as number;
    this.to[target] = this.to[at] as number;
  }

  text(): string {
    return Buffer.from(this.units.buffer, this.units.byteOffset, this.length * 2).toString("utf16le");
  }
}
