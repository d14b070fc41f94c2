import type { Concern } from "../model/concern.ts";
import type { Proof, Verdict } from "../model/verdict.ts";

/** Something by which a person can be known, and what its teller can do about it in a minute. */
export interface Particular {
  readonly name: string;
  readonly blur: string;
}

/** The concerns in which particulars are what is wrong. */
const told: ReadonlySet<Concern> = new Set<Concern>(["patient-detail", "patient-identifier"]);

const family: Particular = { name: "family", blur: 'say "a relative" for the family' };
const illness: Particular = { name: "illness", blur: "name the illness or injury in general terms only" };

/** Kinds of note and signals that point at somebody, the plainest first. Signals that only make it a story are not here. */
const known: ReadonlyMap<string, Particular> = new Map<string, Particular>([
  ["listed-patient", { name: "listed patient", blur: "take out whatever names the person" }],
  ["identity-number", { name: "number", blur: "delete the number" }],
  ["person", { name: "name", blur: "delete the name and the initials" }],
  ["handle", { name: "handle", blur: "delete the handle" }],
  ["contact", { name: "contact", blur: "delete the telephone number, e-mail or address" }],
  ["story/label-shown", { name: "label", blur: "crop or cover the label in the picture" }],
  ["story/code-name", { name: "hinted name", blur: "drop the hint at the name" }],
  ["age", { name: "age", blur: 'say "in their forties" or "a child" for the age' }],
  ["day", { name: "day", blur: 'say "recently" for the day' }],
  ["place", { name: "place", blur: "leave out the place" }],
  ["occupation", { name: "work", blur: "leave out what the person does for a living" }],
  ["relation", family],
  ["story/family", family],
  ["story/singled-out", { name: "standing out", blur: "drop what makes the person the only one" }],
  ["condition", illness],
  ["story/health-of-one", illness],
  ["medicine", { name: "medicine", blur: "leave out the medicine" }],
  ["story/speech", { name: "own words", blur: "give the gist, not the person's words" }],
  ["story/secret", { name: "secret", blur: "leave out what others are not to know" }],
  ["story/death", { name: "death", blur: "leave out how and when the person died" }],
]);

/** The particulars that a verdict rests on, each once; none where the rule is about something else. */
export function particularsOf(concern: Concern, { proofs }: Verdict): readonly Particular[] {
  if (!told.has(concern)) return [];
  const met = new Set(proofs.map(nameOf));
  return [...new Set([...known].filter(([name]) => met.has(name)).map(([, particular]) => particular))];
}

const nameOf = ({ by }: Proof): string => ("note" in by ? by.note : "signal" in by ? by.signal : "");

/** The particular that a note or signal of this name is. */
export const particularOf = (name: string): Particular | undefined => known.get(name);
