import type { Note } from "../../model/note.ts";
import { detailAfter } from "./detail-after.ts";
import type { NameText } from "./name-text.ts";
import { mark } from "./word-marks.ts";

/** Short forms in capitals that numbers follow and that are nobody's initials. */
const shortForms = new Set(
  (
    "ae am pm ed er gp ct us uk sa hk ie bp hb hr rr gcs cpr dka mi tia cva iv im sc po pr pv ca ra tb hiv cd crp wbc esr ldl hdl tsh inr bmi pcr ecg ekg eeg emg mri xr usg tv dj id nhs hse " +
    "icu hdu nicu picu ccu os od pa ps pm rn mo fy cc kg mg ml mm cm km no nr re vs page at in on by to so if or is it as an we he me my be do go up of ok yo eu un"
  ).split(" "),
);

/** Initials that carry a detail: "JM, 54", "J.M., 83, cubicle 3". Undefined when token i begins none. */
export function bareInitials(names: NameText, i: number): Note | undefined {
  if (!names.capital(i)) return undefined;
  const last = names.initial(i) ? dotted(names, i) : names.shout(i) && isShort(names, i) ? i : undefined;
  if (last === undefined) return undefined;
  let end = names.end(last);
  if (names.text.plain[end] === ".") end += 1;
  if (detailAfter(names.text, end) !== "age") return undefined;
  return { kind: "person", start: names.start(i), end, traits: ["private", "initials", "patient-cue"], strength: "fair" };
}

/** The last token of "J.M." or "A. B.", when token i begins it. */
function dotted(names: NameText, i: number): number | undefined {
  let last = i;
  while (last - i < 3 && names.initial(last + 1) && (names.between(last + 1) === "." || names.between(last + 1) === ". ")) last += 1;
  return last > i ? last : undefined;
}

function isShort(names: NameText, i: number): boolean {
  const length = names.end(i) - names.start(i);
  if ([...names.word(i)].some((letter) => letter >= "0" && letter <= "9")) return false;
  return (
    length >= 2 &&
    length <= 3 &&
    !shortForms.has(names.word(i)) &&
    !names.is(i, mark.staff | mark.never | mark.title | mark.practitionerTitle)
  );
}
