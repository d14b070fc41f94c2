import type { Deed } from "../../model/decision.ts";

/** What somebody did about a finding, in words. */
export const deedWords: Readonly<Record<Deed, string>> = {
  kept: "Kept, because…",
  edited: "Edited",
  deleted: "Deleted",
  restricted: "Restricted",
  advised: "Advised by indemnifier or lawyer",
};
