import type { Report } from "./report.ts";

export interface Style {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Print what identifies a patient instead of ▇▇▇. */
  readonly reveal: boolean;
}

/** One output format: a pure function of the report, in pieces so that a large report needs no large string. */
export interface Reporter {
  readonly name: string;
  readonly summary: string;
  render(report: Report, style: Style): Iterable<string>;
}
