import type { ProgramClause } from "../../match/program.ts";
import { bucketsOf } from "./buckets.ts";
import { type Group, inTime, listed, minutesADay } from "./group.ts";
import type { Trace } from "./trace.ts";

/** Posts of one sort again and again, alike in what the clause asks. Linear in the traces, but for sorting. */
export const repeated = (clause: ProgramClause, traces: readonly Trace[]): readonly Group[] =>
  bucketsOf(clause.alike, traces)
    .flatMap((bucket) => patterns(clause, bucket))
    .map((posts) => groupOf(clause, posts));

/** The patterns of one bucket, one after the other in time. */
function patterns(clause: ProgramClause, bucket: readonly Trace[]): readonly (readonly Trace[])[] {
  return [bucket.filter(({ time }) => time !== undefined), bucket.filter(({ time }) => time === undefined)].flatMap((some) => {
    const counted = thinned(some.filter(({ role }) => role === "counted").sort(inTime), clause.apart * minutesADay);
    const beside = some.filter(({ role }) => role === "beside").sort(inTime);
    return counted.length < clause.posts ? [] : windows(clause, counted, beside);
  });
}

/** The posts that lie far enough behind the one before. Without a time nothing can be said of that: then only the first. */
function thinned(posts: readonly Trace[], apart: number): readonly Trace[] {
  if (apart === 0) return posts;
  const kept: Trace[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const trace of posts) {
    const { time } = trace;
    if (kept.length > 0 && (time === undefined || time - last < apart)) continue;
    kept.push(trace);
    last = time ?? 0;
  }
  return kept;
}

function windows(clause: ProgramClause, counted: readonly Trace[], beside: readonly Trace[]): readonly (readonly Trace[])[] {
  const width = clause.within === null ? Number.POSITIVE_INFINITY : clause.within * minutesADay;
  const found: (readonly Trace[])[] = [];
  let first = 0;
  let from = 0;
  while (first + clause.posts <= counted.length) {
    const start = timeOf(counted[first]);
    const last = first + clause.posts - 1;
    if (timeOf(counted[last]) - start > width) {
      first += 1;
      continue;
    }
    while (from < beside.length && timeOf(beside[from]) < timeOf(counted[last]) - width) from += 1;
    const least = counted.slice(first, last + 1);
    const others = clause.beside === null ? [] : besides(clause.beside.posts, least, beside, from, start + width);
    if (others === undefined) {
      first += 1;
      continue;
    }
    let end = last + 1;
    while (end < counted.length && timeOf(counted[end]) - start <= width) end += 1;
    // All that belong to the pattern; where nothing but the author joins them, the first that suffice: what comes later changes nothing.
    const posts = clause.alike === null ? least : counted.slice(first, end);
    found.push([...new Set([...posts, ...others])].sort(inTime));
    first = end;
  }
  return found;
}

/** So many posts that stand beside, none of them one of the counted; undefined where there are too few. */
function besides(
  needed: number,
  posts: readonly Trace[],
  beside: readonly Trace[],
  from: number,
  until: number,
): readonly Trace[] | undefined {
  const orders = new Set(posts.map(({ order }) => order));
  const found: Trace[] = [];
  for (let at = from; at < beside.length && found.length < needed; at += 1) {
    const trace = beside[at] as Trace;
    if (timeOf(trace) > until) break;
    if (!orders.has(trace.order)) found.push(trace);
  }
  return found.length < needed ? undefined : found;
}

const timeOf = (trace: Trace | undefined): number => trace?.time ?? 0;

function groupOf({ alike }: ProgramClause, posts: readonly Trace[]): Group {
  const certainty = alike === "wording" || alike === "thread" ? "high" : alike === "role" || alike === "place" ? "low" : "medium";
  return {
    posts: listed(posts).map((trace) => ({ trace, adds: [] })),
    counted: posts.length,
    certainty,
    kinds: [],
  };
}
