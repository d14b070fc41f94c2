/** Values by the names of files that have them: `{ "likes are no words": "likes hearts" }` gives both names that reason. */
export function byStem<T extends string>(groups: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> {
  const values = new Map<string, T>();
  for (const [value, stems] of Object.entries(groups) as [T, string][]) for (const stem of stems.split(" ")) values.set(stem, value);
  return values;
}
