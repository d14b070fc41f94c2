import type { ProgramClause } from "../../match/program.ts";
import { type Group, inTime, listed, minutesADay } from "./group.ts";
import { patientsOf } from "./patients.ts";
import type { Told } from "./told.ts";
import type { Trace } from "./trace.ts";

type Sum = NonNullable<ProgramClause["addsUp"]>;
/** What a particular is called. */
type NameOf = (item: number, trace: Trace) => string;
type Adding = { readonly trace: Trace; readonly items: readonly number[] };

/** What the fullest post must leave to the others: with less, it is that post that tells, and not the sum. */
const leastFromOthers = 2;
/** So far beyond the threshold a sum is sure, if the posts plainly speak of one patient. */
const margin = 3;
/** A post that only says where or when the author was at work goes with stories at most so far off. */
const near = 0.75 * minutesADay;

/** Patients of whom several posts tell so much that, together, they single somebody out, though none does alone. */
export function mosaics(clause: ProgramClause, traces: readonly Trace[], nameOf: NameOf): readonly Group[] {
  const { addsUp } = clause;
  if (addsUp === null) return [];
  const settings = traces.filter(({ role }) => role === "beside").sort(inTime);
  return patientsOf(
    traces.filter(({ role }) => role === "counted"),
    (clause.within ?? 30) * minutesADay,
  ).flatMap((told) => {
    const posts = [...told.posts, ...around(told, settings)].sort(inTime);
    const adding = addingTo(posts, nameOf);
    return isMosaic(clause, addsUp, told, adding) ? [groupOf(addsUp, told, adding, nameOf)] : [];
  });
}

/** Posts on where and when the author was at work, close to one of the story. */
function around({ posts }: Told, settings: readonly Trace[]): readonly Trace[] {
  const known = new Set(posts.map(({ order }) => order));
  const found = new Set<Trace>();
  for (const { time } of posts) {
    for (let at = firstFrom(settings, (time ?? 0) - near); at < settings.length && found.size < 5; at += 1) {
      const setting = settings[at] as Trace;
      if ((setting.time ?? 0) > (time ?? 0) + near) break;
      if (!known.has(setting.order) && (setting.time === undefined) === (time === undefined)) found.add(setting);
    }
  }
  return [...found];
}

function firstFrom(traces: readonly Trace[], time: number): number {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((traces[middle] as Trace).time ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The posts that add a kind of particular which none before them has told. */
function addingTo(posts: readonly Trace[], nameOf: NameOf): readonly Adding[] {
  const known = new Set<string>();
  return posts.flatMap((trace) => {
    const items = trace.items.map(({ item }) => item).filter((item) => !known.has(nameOf(item, trace)));
    for (const item of items) known.add(nameOf(item, trace));
    return items.length === 0 ? [] : [{ trace, items }];
  });
}

const worth = ({ of }: Sum, items: readonly number[]): number => items.reduce((sum, item) => sum + (of[item]?.[0] ?? 0), 0);

function isMosaic(clause: ProgramClause, sum: Sum, { posts }: Told, adding: readonly Adding[]): boolean {
  const stories = adding.filter(({ trace }) => trace.role === "counted").length;
  if (stories < clause.posts || stories < 2) return false;
  const whole = worth(
    sum,
    adding.flatMap(({ items }) => items),
  );
  const fullest = Math.max(
    ...posts.map(({ items }) =>
      worth(
        sum,
        items.map(({ item }) => item),
      ),
    ),
  );
  return whole >= sum.threshold && whole - fullest >= leastFromOthers;
}

function groupOf(sum: Sum, told: Told, adding: readonly Adding[], nameOf: NameOf): Group {
  const whole = worth(
    sum,
    adding.flatMap(({ items }) => items),
  );
  const certainty =
    told.certain && whole >= sum.threshold + margin ? "high" : told.certain || whole >= sum.threshold + margin ? "medium" : "low";
  const posts = listed(adding).map(({ trace, items }) => ({ trace, adds: once(items.map((item) => nameOf(item, trace))) }));
  return { posts, counted: adding.length, certainty, kinds: once(posts.flatMap(({ adds }) => adds)) };
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names)].filter((name) => name !== "");
