import type { Trace } from "./trace.ts";

/** One patient, as far as posts tell of the same. */
export interface Told {
  readonly posts: readonly Trace[];
  /** Whether every post plainly speaks of the patient of another: a thread, a name, or several particulars. */
  readonly certain: boolean;
}
