import { basename, dirname } from "node:path";
import { pattern } from "../../text/pattern.ts";

const ending = pattern("\\.(?:zip|tar|tar\\.gz|tgz)$", "i");
const copy = pattern(" ?\\(\\d{1,3}\\)$", "");
/** Parts of these differ in more than a number at the end: their names are told apart by account and day alone. */
const dated = pattern(
  "^(?:(?:facebook|instagram|meta)-.{0,200}?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}_\\d{1,2}_\\d{4})|takeout-\\d{8}t\\d{6}z)",
  "",
);
const endsInDate = pattern("(?:\\d{4}[-_.]\\d{1,2}[-_.]\\d{1,2}|\\d{1,2}[-_.]\\d{1,2}[-_.](?:\\d{4}|\\d{2}))$", "");
const number = pattern("[-_. ](?:part[-_. ]?)?(\\d{1,3})$", "");

/** What the names of all parts of one export have in common, and the number of the part. */
interface PartName {
  readonly stem: string;
  readonly number: number | undefined;
}

function partName(path: string): PartName {
  const name = basename(path).toLowerCase().replace(ending, "").replace(copy, "");
  const found = endsInDate.exec(name) === null ? number.exec(name) : null;
  const last = found === null ? undefined : Number(found[1]);
  return { stem: dated.exec(name)?.[0] ?? name.slice(0, found?.index ?? name.length), number: last };
}

/** Puts the parts of one export together: same folder, same stem. Groups stand where their first part stood. */
export function groupParts(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = `${dirname(path)}\0${partName(path).stem}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()];
}

/** The numbers that are missing between the parts of one export, as far as the names tell. */
export function missingParts(paths: readonly string[]): readonly number[] {
  const numbers = paths.map((path) => partName(path).number);
  if (paths.length < 2 || numbers.includes(undefined)) return [];
  const known = new Set(numbers);
  const last = Math.max(...numbers.map((one) => one ?? 0));
  const first = Math.min(...numbers.map((one) => one ?? 0));
  return Array.from({ length: last - first }, (_, at) => first + at).filter((one) => !known.has(one));
}
