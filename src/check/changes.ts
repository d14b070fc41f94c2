import type { Citation, Instrument } from "../model/citation.ts";
import type { Change } from "../model/finding.ts";
import type { Standing } from "../model/in-force.ts";
import { citeOf, titleOf } from "./cite.ts";

type Known = ReadonlyMap<string, Instrument>;

/**
 * How the clauses of a rule have changed since a day, told by what stands now: clauses that came later (in place of one of that
 * day, or beside it), instruments that took the place of a cited one though the rule names no clause of theirs, and
 * clauses that ended with nothing in their place.
 */
export function changesSince(cites: readonly Citation[], known: Known, standings: ReadonlyMap<string, Standing>): readonly Change[] {
  const ofTheDay = [...new Set(cites.map(({ instrument }) => instrument))].filter((id) => standings.get(id) === "in-force");
  const later = cites.flatMap((citation): readonly Change[] => {
    const instrument = known.get(citation.instrument);
    if (instrument === undefined || standings.get(instrument.id) !== "not-yet" || !stands(instrument)) return [];
    const was = forerunners(instrument, known).find((id) => ofTheDay.includes(id) && !standsBy(id, known)) ?? null;
    return [changeTo(was, citation, instrument)];
  });
  const gone = ofTheDay.flatMap((id): readonly Change[] => {
    const instrument = known.get(id);
    if (instrument === undefined || stands(instrument)) return [];
    const heirs = [...known.values()].filter((one) => stands(one) && forerunners(one, known).includes(id));
    const [heir] = heirs;
    if (heir === undefined) return [{ was: id, now: null, title: titleOf(instrument), since: instrument.inForce.to ?? "" }];
    if (heirs.some((one) => standings.get(one.id) === "in-force" || cites.some((cite) => cite.instrument === one.id))) return [];
    return [changeTo(id, { instrument: heir.id, verified: "no" }, heir)];
  });
  return [...later, ...gone];
}

const stands = (instrument: Instrument): boolean => instrument.inForce.to === undefined;

const standsBy = (id: string, known: Known): boolean => {
  const instrument = known.get(id);
  return instrument !== undefined && stands(instrument);
};

function changeTo(was: string | null, citation: Pick<Citation, "instrument" | "at" | "verified">, instrument: Instrument): Change {
  return { was, now: citeOf(citation, instrument), title: titleOf(instrument), since: instrument.inForce.from ?? "" };
}

/** What an instrument replaced, what that had replaced, and so on, latest first. */
function forerunners(instrument: Instrument, known: Known): readonly string[] {
  const ids: string[] = [];
  for (let id = instrument.replaces; id !== undefined && !ids.includes(id); id = known.get(id)?.replaces) ids.push(id);
  return ids;
}
