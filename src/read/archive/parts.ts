import { basename, dirname } from "node:path";
import { pattern } from "../../text/pattern.ts";

const copy = pattern(" ?\\(\\d{1,3}\\)$", "");
const dated = pattern("^(?:facebook|instagram)-.{0,200}?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}_\\d{1,2}_\\d{4})", "");
const endsInDate = pattern("\\d{4}-\\d{2}-\\d{2}$", "");
const numbered = pattern("[-_. ](?:part)?\\d{1,3}$", "");

/** What the names of all zips of one export have in common: `facebook-jane-2024-05-01-Ab12.zip` and its further parts. */
function exportStem(path: string): string {
  const name = basename(path).toLowerCase().slice(0, -".zip".length).replace(copy, "");
  const whole = dated.exec(name)?.[0];
  if (whole !== undefined) return whole;
  return endsInDate.exec(name) !== null ? name : name.replace(numbered, "");
}

/** Puts the zips of one export together: same folder, same stem. Groups stand where their first zip stood. */
export function groupParts(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = `${dirname(path)}\0${exportStem(path)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()];
}
