import type { Cite } from "../model/finding.ts";

/** A clause in words: title and section, or that the paragraph is not confirmed. */
export function clause(cite: Pick<Cite, "title" | "at" | "verified">): string {
  if (cite.at === null) return `${cite.title}, paragraph not confirmed`;
  return cite.verified === "yes" ? `${cite.title}, ${cite.at}` : `${cite.title}, ${cite.at} (paragraph not confirmed)`;
}
