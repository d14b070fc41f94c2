import type { Ledger } from "../model/report.ts";
import { visible } from "./hostile.ts";
import type { Paint } from "./paint.ts";
import { problemPlace } from "./problem-line.ts";

/** How many unread things are listed one by one; all of them stand on standard error and in `json`. */
const listed = 20;

/** What could not be read in full, for people; nothing when all was read. */
export function unreadLines({ unread }: Pick<Ledger, "unread">, paint: Paint): readonly string[] {
  if (unread.length === 0) return [];
  const lines = unread.slice(0, listed).map((problem) => {
    const place = problemPlace(problem);
    return `  ${place === "" ? "" : `${place}: `}${visible(problem.message)}`;
  });
  const more = unread.length > listed ? [`  … and ${unread.length - listed} more`] : [];
  return [paint.bad(`Not read in full: ${unread.length}`), ...lines, ...more];
}
