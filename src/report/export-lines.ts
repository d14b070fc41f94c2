import type { Ledger } from "../model/report.ts";
import { plural } from "./plural.ts";

/**
 * A line an export, not made safe yet: what was read of it, and how many of its files were not. Drafts speak for themselves.
 */
export function exportLines({ trees }: Pick<Ledger, "trees">): readonly string[] {
  return trees.flatMap(({ reader, path, posts, files, period, records }) => {
    if (reader === undefined) return [];
    const when =
      period === undefined ? "" : period.first === period.last ? ` of ${period.first}` : ` from ${period.first} to ${period.last}`;
    const told = records === undefined ? "" : `, ${records.met} of ${records.said} records`;
    const ignored = Object.values(files.ignored).reduce((sum, count) => sum + count, 0);
    const fates = `${plural(files.read, "file")} read, ${ignored} ignored, ${files.unknown.length} not understood`;
    return [`Export of ${reader}, ${path}: ${plural(posts, "post")}${when}${told}; ${fates}`];
  });
}
