import type { LinkKind } from "../../model/glimpse.ts";
import { minutesADay } from "./group.ts";
import type { Trace } from "./trace.ts";

/** From here on two posts are taken to speak of the same patient; from `plain` on plainly so. */
export const least = 2.5;
export const plain = 3.5;

/** What it is worth that two posts share a particular. */
const worth: Readonly<Partial<Record<LinkKind, number>>> = {
  thread: 3,
  name: 3,
  age: 2,
  occupation: 2,
  event: 2,
  condition: 1,
  place: 1,
  ward: 0.5,
  relation: 0.5,
};
/** Particulars of which one patient has one: two different ones speak against. */
const single: readonly LinkKind[] = ["name", "age", "occupation", "event", "place"];
const against: Readonly<Partial<Record<LinkKind, number>>> = { name: 3, age: 4, occupation: 1.5, event: 1.5, place: 1 };
/** Shared by more of the author's stories a particular is the author's own, and tells nothing. */
const ordinary = { half: 4, none: 8 } as const;
const refersBack = 2;
const sameDay = { within: 1.5 * minutesADay, worth: 1 } as const;
const sameWeek = { within: 7 * minutesADay, worth: 0.5 } as const;
/** Words that refer back are of what was told of late. */
const memory = 4 * minutesADay;
/** A story is told in a few posts; the latest suffice to compare with. */
const mostCompared = 8;

/** How much a post has in common with the posts on one patient; nothing where it tells of another. Times in minutes. */
export function kinship(trace: Trace, posts: readonly Trace[], uses: ReadonlyMap<number, number>, within: number): number {
  const recent = posts.slice(-mostCompared);
  const last = recent.at(-1);
  if (last === undefined || trace.another || (trace.time === undefined) !== (last.time === undefined)) return 0;
  const gap = (trace.time ?? 0) - (last.time ?? 0);
  if (gap > within || (trace.time ?? 0) - (posts[0]?.time ?? 0) > within) return 0;
  if (recent.some(({ gender }) => gender !== "unknown" && trace.gender !== "unknown" && gender !== trace.gender)) return 0;
  const known = new Map(recent.flatMap(({ links }) => links.map((link) => [link.hash, link.kind] as const)));
  let score = gap <= sameDay.within ? sameDay.worth : gap <= sameWeek.within ? sameWeek.worth : 0;
  for (const { hash, kind } of trace.links) if (known.has(hash)) score += (worth[kind] ?? 0) * weightOf(uses.get(hash) ?? 1);
  if (trace.refersBack && gap <= memory) score += refersBack;
  for (const kind of single) if (differ(kind, trace, known)) score -= against[kind] ?? 0;
  return score;
}

const weightOf = (uses: number): number => (uses <= ordinary.half ? 1 : uses <= ordinary.none ? 0.5 : 0);

/** Both name such a particular, and no two are the same. */
function differ(kind: LinkKind, { links }: Trace, known: ReadonlyMap<number, LinkKind>): boolean {
  const mine = links.filter((link) => link.kind === kind);
  if (mine.length === 0 || mine.some(({ hash }) => known.has(hash))) return false;
  for (const other of known.values()) if (other === kind) return true;
  return false;
}
