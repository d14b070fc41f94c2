import type { Bench, Trial } from "./bench.ts";
import { clash, type Option, type Particular } from "./change.ts";
import { burden, isHarmless, isLower, settled } from "./weigh.ts";

/** Bounds of the search for one finding: particulars looked at, single changes tried, texts judged in all (12 particulars in two ways, all of them, and as many takings back and softenings). */
const mostParticulars = 12;

/** What can be changed for a finding: in its own paragraph, and in others. */
export interface Choice {
  readonly here: readonly Particular[];
  readonly elsewhere: readonly Particular[];
}

/** Sets offered for a finding at most. */
const mostOffered = 4;

/**
 * The sets of options that lower what a rule found and make nothing worse, the best first: what leaves least of the finding, then
 * what changes least. Single options are tried each; then all together, of which are taken back, one after the other, those that
 * are not needed, and of those left the strong ones are softened where that does as well. No set offered can spare a part.
 */
export function choose(bench: Bench, { here, elsewhere }: Choice, rule: string): readonly Trial[] {
  const near = compatible([...here, ...elsewhere]).slice(0, mostParticulars);
  const helps = ({ after, touched }: Trial): boolean =>
    isHarmless(bench.before, settled(bench.before, after, touched)) && isLower(bench.before, after, rule);
  const singles = near.flatMap(({ options }) => firstOf(options.map((one) => bench.try([one])).filter(helps), rule));
  const left = ({ after }: Trial): number => burden(after, rule);
  const found = [...singles];
  if (!singles.some((trial) => left(trial) === 0) && near.length > 1) {
    const set = smallest(
      bench,
      near,
      near.filter((one) => here.includes(one)),
      helps,
      left,
    );
    if (set !== undefined && singles.every((single) => left(single) > left(set))) found.push(set);
  }
  return found.sort((a, b) => left(a) - left(b) || a.changes.length - b.changes.length).slice(0, mostOffered);
}

/** Of the ways to deal with one particular the mildest that leaves least. */
function firstOf(trials: readonly Trial[], rule: string): readonly Trial[] {
  const [first, ...more] = trials;
  if (first === undefined) return [];
  return [more.reduce((best, next) => (burden(next.after, rule) < burden(best.after, rule) ? next : best), first)];
}

/** Particulars that leave each other's words alone; of two that do not, the first. */
function compatible(particulars: readonly Particular[]): readonly Particular[] {
  const kept: Particular[] = [];
  const spans = ({ options }: Particular) => options.flatMap(({ changes }) => changes);
  for (const one of particulars) if (!kept.some((other) => spans(other).some((a) => spans(one).some((b) => clash(a, b))))) kept.push(one);
  return kept;
}

type Chosen = ReadonlyMap<Particular, Option>;

/** Where to begin: those of the paragraph, then all in the strongest way, all in the mildest, then all but one. */
function* beginnings(particulars: readonly Particular[], here: readonly Particular[]): Iterable<Chosen> {
  const all = (at: 0 | -1, but?: Particular, some = particulars): Chosen =>
    new Map(some.flatMap((one) => (one === but ? [] : [[one, one.options.at(at) as Option] as const])));
  yield all(-1, undefined, here);
  yield all(-1);
  yield all(0);
  for (const one of particulars) yield all(-1, one);
}

function smallest(
  bench: Bench,
  particulars: readonly Particular[],
  here: readonly Particular[],
  helps: (trial: Trial) => boolean,
  left: (trial: Trial) => number,
): Trial | undefined {
  let chosen: Chosen = new Map();
  let best: Trial | undefined;
  for (const first of beginnings(particulars, here)) {
    const trial = bench.try([...first.values()]);
    if (!helps(trial)) continue;
    [chosen, best] = [first, trial];
    break;
  }
  if (best === undefined) return undefined;
  let now = best;
  const keeps = (next: Chosen): boolean => {
    const trial = bench.try([...next.values()]);
    if (!helps(trial) || left(trial) > left(now)) return false;
    now = trial;
    return true;
  };
  for (const one of [...chosen.keys()].reverse()) {
    const without = new Map(chosen);
    without.delete(one);
    if (without.size > 0 && keeps(without)) chosen = without;
  }
  for (const one of [...chosen.keys()]) {
    for (const option of one.options.slice(0, -1)) {
      const softer = new Map(chosen).set(one, option);
      if (!keeps(softer)) continue;
      chosen = softer;
      break;
    }
  }
  return now;
}
