import { pattern } from "../../text/pattern.ts";
import { isCuedAround } from "../cue.ts";
import { matches } from "../scan.ts";
import type { Sighting } from "./sighting.ts";

const ending = pattern(
  "(?:ending(?: in| with)?|ends(?: in| with)?|last (?:four|4|three|3)(?: digits)?|laaste (?:vier|4|drie|3)(?: syfers)?|eindig op|尾[四三4]位(?:數字)?|最後[四三4]位)[ :=係是]{0,3}\\d{3,5}",
);
const starred = pattern("[a-z]{0,2}\\d{1,9}(?:\\*{3,8}|[x•#▇█]{2,8})\\d{0,4}(?:\\([\\dx*]\\))?|[*•#▇█]{3,9}\\d{3,4}");
const masks = pattern("[*•#▇█]{2}", "");
const cues = "id hkid nhs mrn pps ppsn chi number no folder hospital identity patient wristband 身份證 病歷 lêer nommer passport".split(
  " ",
);
const otherThings =
  "card visa account bank order parcel flight tracking phone call mobile cell tel whatsapp rekening booking invoice".split(" ");

/** Numbers shown in part: "ID ending 9087", "A123***". */
export function masked(text: string): Sighting[] {
  const found: Sighting[] = [];
  for (const find of masks.test(text) ? [ending, starred] : [ending]) {
    for (const match of matches(find, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!isCuedAround(text, start, end, cues, 24) && find === ending) continue;
      if (isCuedAround(text, start, end, otherThings, 24)) continue;
      found.push({ start, end, traits: ["partial"], strength: "weak" });
    }
  }
  return found;
}
