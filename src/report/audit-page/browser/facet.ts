/** What findings can be filtered by, in the order of the page. */
export const facets = [
  "severity",
  "standing",
  "decision",
  "concern",
  "jurisdiction",
  "certainty",
  "audience",
  "platform",
  "year",
  "rule",
] as const;

export type Facet = (typeof facets)[number];

export const isFacet = (name: string): name is Facet => (facets as readonly string[]).includes(name);
