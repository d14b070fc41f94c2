import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";

/** Likeness (0 to 1, Jaro-Winkler) under which a name is not offered: chosen so that `uk/patent-detail` finds its rule and noise finds nothing. */
const floor = 0.75;

/** The known names most like a wrong one, best first, at most three; none when nothing is alike. */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const lower = name.toLowerCase().slice(0, 200);
  return known
    .map((one) => ({ one, likeness: Math.max(likeness(lower, one), likeness(lower, one.slice(one.indexOf("/") + 1))) }))
    .filter(({ likeness }) => likeness >= floor)
    .sort((a, b) => b.likeness - a.likeness || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one);
}

const likeness = (a: string, b: string): number => jaroWinkler(a, b, { ignoreCase: true });
