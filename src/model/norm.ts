import type { Citation } from "./citation.ts";
import type { Theme } from "./theme.ts";

/** One thing that a jurisdiction asks or allows. */
export interface Norm {
  /** Of the register, beginning with the ruleset: "uk-confidentiality". */
  readonly id: string;
  readonly theme: Theme;
  /** The clause in our own words, as one sentence. */
  readonly asks: string;
}

/** What no program can see, for a person to look at before publishing. */
export interface ChecklistItem {
  readonly theme: Theme;
  readonly says: string;
  /** Ids of the norms the item serves. */
  readonly norms: readonly string[];
  readonly cites: readonly [Citation, ...Citation[]];
}
