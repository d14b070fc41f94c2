import type { Annotated } from "../../model/annotated.ts";

const digit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const letter = (text: string, at: number): boolean => (text[at] ?? "").toUpperCase() !== (text[at] ?? "");

const ageWords = ["yo", "y/o", "yr", "year", "jr", "jaar", "male", "female", "歲", "岁", "month", "week", "day", "wk", "/12", "/52"];
const records = ["dob", "d.o.b", "id ", "nhs", "hkid", "hn", "mrn", "folder", "file", "pps", "tel", "hosp", "gh "];

/** The particulars that follow a name from `offset` on: ", 43yo", " (54)", ", F/34", ", aged 9", ", dob 4/3/41". */
export function detailAfter(text: Annotated, offset: number): "age" | "record" | "none" {
  const { lower } = text;
  let at = offset;
  let open = false;
  while (at < lower.length && at - offset < 4 && " ,，(（:;-–\u00a0".includes(lower[at] ?? "x")) {
    if (lower[at] !== " ") open = true;
    at += 1;
  }
  if (at === offset) return "none";
  if (lower.startsWith("aged", at) || lower.startsWith("age ", at)) at = lower.indexOf(" ", at) + 1;
  else if (/* "F/34", "M 34" */ "fm".includes(lower[at] ?? "x") && "/ ".includes(lower[at + 1] ?? "x") && digit(lower, at + 2))
    return "age";
  if (open && records.some((word) => lower.startsWith(word, at))) return "record";
  return ageAt(lower, at, open) ? "age" : "none";
}

/** A number from 0 to 110 that is told as an age: "43yo", or alone between commas or brackets. */
function ageAt(lower: string, at: number, open: boolean): boolean {
  let end = at;
  while (end - at < 4 && digit(lower, end)) end += 1;
  const count = end - at;
  if (count === 0 || count > 3 || Number(lower.slice(at, end)) > 110) return false;
  if (lower[end] === "/" && digit(lower, end + 1)) return false;
  const rest = lower[end] === " " || lower[end] === "-" || lower[end] === "\u00a0" ? end + 1 : end;
  if (ageWords.some((word) => lower.startsWith(word, rest))) return true;
  if ("yjmf".includes(lower[rest] ?? "x") && !letter(lower, rest + 1)) return true;
  return open && (end === lower.length || ",，)）;.。".includes(lower[end] ?? "x")) && !digit(lower, end + 1);
}
