import type { Finding } from "./finding.ts";
import type { Place } from "./place.ts";

/** A finding that was set aside with a reason: it stands in every report, but does not count. */
export interface Muted {
  readonly finding: Finding;
  /** A mute in the text itself, or a line of the baseline. */
  readonly by: "mute" | "baseline";
  readonly reason: string;
  /** Who vouches for it, where a baseline says so. */
  readonly reviewer?: string | undefined;
  /** The last day on which it holds (YYYY-MM-DD), where one is named. */
  readonly until?: string | undefined;
  /** Where the mute or the line stands. */
  readonly at: Pick<Place, "path" | "line">;
}
