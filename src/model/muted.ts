import type { Finding, SetAside } from "./finding.ts";

/** A finding that was set aside with a reason: it stands in every report, but does not count. */
export interface Muted extends SetAside {
  readonly finding: Finding;
}
