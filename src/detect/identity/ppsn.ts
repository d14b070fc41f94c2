import { validate } from "stdnum/lib/esm/ie/pps.js";
import { pattern } from "../../text/pattern.ts";
import { isCued } from "../cue.ts";
import { matches } from "../scan.ts";
import { type Sighting, weigh } from "./sighting.ts";

const shape = pattern("(\\d{7}) ?([a-w][a-iw]?)");
const cues = ["pps", "ppsn", "pps no", "pps number", "ppsn number", "pps num", "uimhir psp", "psp"];

/** Irish personal public service numbers: seven digits, a check letter, perhaps one more. `text` is in lower case. */
export function ppsns(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const match of matches(shape, text)) {
    const [whole, digits = "", letters = ""] = match;
    const cued = isCued(text, match.index, cues);
    const sighting = weigh("ppsn", match.index, match.index + whole.length, {
      checked: validate((digits + letters).toUpperCase()).isValid,
      cued,
      laidOut: !whole.includes(" "),
    });
    if (sighting) found.push(sighting);
  }
  return found;
}
