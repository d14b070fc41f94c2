import type { Certainty } from "./certainty.ts";
import type { Span } from "./span.ts";

/** Where a text names somebody on a list of patients. */
export interface Sighting {
  readonly span: Span;
  /** `high` for a whole name or number, less for an initial or a title with a surname. */
  readonly certainty: Certainty;
}
