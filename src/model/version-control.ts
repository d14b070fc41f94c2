import type { Problem } from "./problem.ts";
import type { Entry } from "./reader.ts";

/** Files as version control names them, to be read instead of paths. */
export interface Selection {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Stretches of lines, both ends counted in, 1-based. */
export type LineStretches = readonly { readonly from: number; readonly to: number }[];
