import type { Instrument } from "../model/citation.ts";
import type { Change, Cite } from "../model/finding.ts";
import { type Standing, standingOn } from "../model/in-force.ts";
import { lastDayOf } from "../model/iso-date.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import { changesSince } from "./changes.ts";
import { citeOf } from "./cite.ts";

/** The clauses of a rule on a day, as reports print them. */
export interface Clauses {
  readonly cites: readonly Cite[];
  /** False when none was in force. */
  readonly bound: boolean;
  readonly changed: readonly Change[];
}

interface Shelf {
  /** What the rule cites and whatever has taken its place, each once: only when one of these begins or ends does anything change. */
  readonly instruments: readonly Instrument[];
  /** By how those instruments stand, a letter each. */
  readonly made: Map<string, Clauses>;
}

const shelves = new WeakMap<Rule, Shelf>();

/**
 * The clauses of a rule on a day (null for the newest text). They are made once for all days on which the same instruments
 * stand: a large archive has as many findings as it has posts, spread over thousands of days.
 */
export function clausesOn(rule: Rule, ruleset: Ruleset, date: string | null): Clauses {
  let shelf = shelves.get(rule);
  if (shelf === undefined) {
    shelf = { instruments: related(rule, ruleset.instruments), made: new Map() };
    shelves.set(rule, shelf);
  }
  const day = date === null ? undefined : lastDayOf(date);
  let key = "";
  for (const instrument of shelf.instruments) key += standingOn(instrument, day)[0];
  const known = shelf.made.get(key);
  if (known !== undefined) return known;
  const clauses = make(rule, shelf.instruments, new Map(shelf.instruments.map((one) => [one.id, standingOn(one, day)])));
  shelf.made.set(key, clauses);
  return clauses;
}

function make(rule: Rule, instruments: readonly Instrument[], standings: ReadonlyMap<string, Standing>): Clauses {
  const known = new Map(instruments.map((one) => [one.id, one]));
  const cites = rule.cites
    .filter(({ instrument }) => (standings.get(instrument) ?? "in-force") === "in-force")
    .map((citation) => citeOf(citation, known.get(citation.instrument)));
  return { cites, bound: cites.length > 0, changed: changesSince(rule.cites, known, standings) };
}

/** The instruments a rule cites, those that replace them, those that replace these, and so on. */
function related(rule: Rule, all: readonly Instrument[]): readonly Instrument[] {
  const ids = new Set<string>(rule.cites.map(({ instrument }) => instrument));
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { id, replaces } of all) if (replaces !== undefined && ids.has(replaces)) ids.add(id);
  }
  return all.filter(({ id }) => ids.has(id));
}
