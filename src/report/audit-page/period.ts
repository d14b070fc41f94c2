import type { Ledger } from "../../model/report.ts";

/** From the first to the last day of all that was read; undefined when nothing has a day. */
export function periodOf({ trees }: Pick<Ledger, "trees">): { readonly first: string; readonly last: string } | undefined {
  const periods = trees.flatMap(({ period }) => period ?? []);
  const first = periods.map((period) => period.first).sort()[0];
  const last = periods
    .map((period) => period.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
