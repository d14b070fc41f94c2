import type { Citation, Instrument } from "../model/citation.ts";
import type { Cite } from "../model/finding.ts";

/** A clause as reports print it. */
export function citeOf(
  { instrument: id, at, verified }: Pick<Citation, "instrument" | "at" | "verified">,
  found: Instrument | undefined,
): Cite {
  const title = found === undefined ? id : titleOf(found);
  const { from = null, to = null } = found?.inForce ?? {};
  return { instrument: id, title, edition: found?.edition, at: at ?? null, url: found?.address ?? null, verified, inForce: { from, to } };
}

/** Who issued it, and what it is called. */
export const titleOf = ({ body, title }: Instrument): string => `${body}, ${title}`;
