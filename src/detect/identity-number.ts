import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { isCuedAround } from "./cue.ts";
import { digitRuns } from "./digits.ts";
import { hkids } from "./identity/hkid.ts";
import { labelled } from "./identity/labelled.ts";
import { masked } from "./identity/masked.ts";
import { nhsNumbers } from "./identity/nhs.ts";
import { ppsns } from "./identity/ppsn.ts";
import { saIds } from "./identity/sa-id.ts";
import { settle } from "./settle.ts";
import { needsOf } from "./signal-notes.ts";

const kind = "identity-number";
/** Words that declare a number an example. "Test" and "specimen" alone are everyday words of medicine. */
const exampleCues = [
  "test data",
  "test number",
  "test range",
  "test patient",
  "test value",
  "for testing",
  "example",
  "for example",
  "dummy",
  "sample number",
  "sample data",
  "fake",
  "fictitious",
  "fictional",
  "made-up",
  "made up",
  "invented",
  "placeholder",
  "never issued",
  "not a real",
  "not real",
  "specimen id",
  "specimen card",
  "official specimen",
  "government's specimen",
  "own specimen",
  "is the government's",
  "invalid no",
  "invalid number",
  "check digit",
  "training slide",
  "示範",
  "測試",
  "例子",
  "樣本",
  "虛構",
  "假嘅",
  "voorbeeld",
  "toetsnommer",
  "fiktief",
  "versin",
];

/** Numbers that single a person out: identity, NHS, CHI, HKID, PPS, hospital and scheme numbers. */
export const identityNumber: Detector = {
  kind,
  summary: "A number that singles a person out",
  traits: {
    "sa-id": "South African identity number",
    nhs: "NHS number",
    chi: "CHI or H&C number",
    hkid: "Hong Kong identity card number",
    ppsn: "Irish personal public service number",
    hospital: "a hospital's, folder or record number",
    scheme: "a medical scheme, policy or medical card number",
    passport: "a passport number",
    checked: "its check digit is right",
    unchecked: "its check digit is wrong or blotted out",
    cued: "a word before it says what it is",
    partial: "shown in part only",
    "test-range": "of a range never issued, or declared an example",
  },
  wants: 0,
  needs: needsOf([], true),
  detect: (text) => detect(text),
};

function detect({ lower }: Annotated): readonly Note[] {
  const runs = digitRuns(lower);
  const has = (length: number) => runs.some((run) => run.digits.length === length);
  if (!runs.some((run) => run.digits.length >= 3)) return [];
  const seen = [...saIds(lower, runs), ...nhsNumbers(lower, runs), ...labelled(lower, runs), ...masked(lower)];
  if (has(6)) seen.push(...hkids(lower));
  if (has(7)) seen.push(...ppsns(lower));
  return settle(
    seen.map(({ start, end, traits, strength }) => {
      const example = !traits.includes("test-range") && isCuedAround(lower, start, end, exampleCues, 80);
      return { kind, start, end, traits: example ? [...traits, "test-range"] : traits, strength };
    }),
  );
}
