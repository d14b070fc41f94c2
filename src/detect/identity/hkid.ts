import { validate } from "stdnum/lib/esm/hk/hkid.js";
import { pattern } from "../../text/pattern.ts";
import { isCued } from "../cue.ts";
import { matches } from "../scan.ts";
import type { Sighting } from "./sighting.ts";

/** Letters, six digits, the check character, mostly in brackets; an x there is a character blotted out by the author. */
const shape = pattern("([a-z]{1,2}) ?(\\d{6}) ?(?:\\(([\\dax])\\)|([\\da]))");
const cues = [
  "hkid",
  "hkid no",
  "id",
  "id card",
  "id no",
  "hkic",
  "identity card",
  "身份證",
  "身分證",
  "身份証",
  "身份證號碼",
  "id number",
];

/** Hong Kong identity card numbers, in brackets or after a cue. `text` is in lower case. */
export function hkids(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const match of matches(shape, text)) {
    const [whole, letters = "", digits = "", bracketed, bare] = match;
    const checked = validate(`${letters}${digits}${bracketed ?? bare ?? ""}`.toUpperCase()).isValid;
    const cued = isCued(text, match.index, cues);
    if (bracketed === undefined && !cued) continue;
    if (letters === "hn" && !cued) continue;
    const traits = ["hkid", checked ? "checked" : "unchecked", ...(cued ? ["cued"] : [])];
    found.push({ start: match.index, end: match.index + whole.length, traits, strength: checked ? "strong" : "fair" });
  }
  return found;
}
