import { type Home, homes, type ServedNorm } from "../model/coverage.ts";

/** Norms counted by the sort of their home, those apart that still wait. */
export interface Tally {
  readonly all: number;
  readonly by: Readonly<Record<Home, number>>;
  readonly waiting: Readonly<Record<Home, number>>;
  readonly uncovered: number;
}

/** Counts each norm once, under the first sort of home it has; it waits when all that sees to it does. */
export function tallyOf(norms: readonly ServedNorm[]): Tally {
  const by = none();
  const waiting = none();
  let uncovered = 0;
  for (const norm of norms) {
    const home = homeOf(norm);
    if (home === undefined) uncovered++;
    else if (isWaiting(norm)) waiting[home]++;
    else by[home]++;
  }
  return { all: norms.length, by, waiting, uncovered };
}

const none = (): Record<Home, number> => ({ rule: 0, metadata: 0, history: 0, checklist: 0, excuse: 0 });

/** The sort of home that a norm has, in the order of the sorts where it wrongly has two. */
export const homeOf = ({ services }: ServedNorm): Home | undefined => homes.find((home) => services.some((one) => one.home === home));

export const isWaiting = ({ services }: ServedNorm): boolean => services.length > 0 && services.every(({ awaits }) => awaits !== undefined);
