import type { Standing } from "../../model/audit.ts";

/** How a finding stands beside the last audit, in words. */
export const standingWords: Readonly<Record<Standing, string>> = {
  new: "new",
  open: "met before, undecided",
  settled: "settled",
  returned: "came back",
};
