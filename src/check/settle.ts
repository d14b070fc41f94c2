import type { Finding } from "../model/finding.ts";

/** All findings of a run in order of file, place and rule; what was found twice in one place stands once. */
export function settle(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const kept = findings.filter((finding) => {
    const { path, line, column } = finding.place;
    const key = `${path}\u0000${line}:${column}\u0000${finding.rule}\u0000${finding.post.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.sort(byPlace);
}

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.place.path, b.place.path) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  compare(a.rule, b.rule) ||
  compare(a.post.id, b.post.id);

/** By UTF-16 units: the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
