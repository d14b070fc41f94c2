import { validate } from "stdnum/lib/esm/za/idnr.js";
import { isCued } from "../cue.ts";
import { grouped, type Run, standsAlone } from "../digits.ts";
import { type Sighting, weigh } from "./sighting.ts";

const layouts = [[13], [6, 4, 3], [6, 7], [6, 4, 2, 1], [6, 4, 1, 2]] as const;
const cues = [
  "id",
  "identity",
  "identity number",
  "id number",
  "id no",
  "rsa id",
  "sa id",
  "id-nommer",
  "id nommer",
  "identiteitsnommer",
  "identiteit",
  "isazisi",
  "omang",
];

/** South African identity numbers: 13 digits, YYMMDD first, Luhn last. */
export function saIds(text: string, runs: readonly Run[]): Sighting[] {
  const found: Sighting[] = [];
  for (let first = 0; first < runs.length; first += 1) {
    for (const layout of layouts) {
      const number = grouped(text, runs, first, layout);
      if (number === undefined || !standsAlone(text, number.start, number.end)) continue;
      const proof = { checked: validate(number.digits).isValid, cued: isCued(text, number.start, cues), laidOut: true };
      const sighting = weigh("sa-id", number.start, number.end, proof);
      // Date and Luhn together let one random number in 1,500 pass: proof enough without a cue.
      if (sighting) found.push(proof.checked ? { ...sighting, strength: "strong" } : sighting);
    }
  }
  return found;
}
