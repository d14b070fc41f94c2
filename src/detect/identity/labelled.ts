import { pattern } from "../../text/pattern.ts";
import type { Run } from "../digits.ts";
import { isWordUnit, lengthAt } from "../scan.ts";
import type { Sighting } from "./sighting.ts";

const number = "(?:no|nr|num|number|nommer)";
const joint = "[ .:#=_()係是-]{0,4}(?:(?:no|nr|number|nommer|is|was)[ .:#]{1,3})?(?:[a-z]{1,3}[ /-]?)?$";
const before = (label: string) => pattern(`(?:${label})${joint}`, "");

/** What hospitals and schemes call their numbers. `least`: bare words such as "folder" need more digits than "MRN". */
const labels: readonly { readonly trait: string; readonly find: RegExp; readonly least: number }[] = [
  {
    trait: "hospital",
    least: 4,
    find: before("mrn|urn|uhid|hn|hosp\\.? no|pas number|病歷號碼?|病歷編號|牌號|檔案號碼?|住院號碼?|排板號|門診號碼?|覆診卡號碼?|病歷"),
  },
  {
    trait: "hospital",
    least: 4,
    find: before(
      `(?:hospital|hosp|patient|pt|folder|file|chart|unit|record|district|admission|bed card|pasiënt|hospitaal|lêer|leer|gids)[ -]?${number}`,
    ),
  },
  { trait: "hospital", least: 4, find: before("lêernommers?|leernommer|hospitaalnommer|pasiëntnommer|inombolo ye(?:siguli|fayile|folda)") },
  { trait: "hospital", least: 5, find: before("folder|lêer|wristband|ihi|nhi") },
  {
    trait: "scheme",
    least: 6,
    find: before(
      `(?:medical aid|scheme|membership|member|medical card|gms|dps|policy|insurance|mediese fonds|medies|保單|醫療卡)[ -]?(?:${number}|號碼?)`,
    ),
  },
  { trait: "passport", least: 6, find: before(`(?:passport|paspoort|iphasiphothi|護照|travel document)(?:[ -]?${number})?(?:號碼?)?`) },
];
const value = pattern("\\d{1,12}(?:[ /-]\\d{1,8}){0,3}(?:\\([\\dax]\\))?", "y");
const room = 40;

/** Numbers that a hospital's, scheme's or passport's label stands before. `text` is in lower case. */
export function labelled(text: string, runs: readonly Run[]): Sighting[] {
  const found: Sighting[] = [];
  let end = 0;
  for (const run of runs) {
    if (run.start < end) continue;
    const length = lengthAt(value, text, run.start);
    const digits = countDigits(text, run.start, run.start + length);
    if (digits < 4 || digits > 12) continue;
    const from = Math.max(0, run.start - room, text.lastIndexOf("\n", run.start) + 1);
    const lead = text.slice(from, run.start);
    for (const { trait, find, least } of labels) {
      const match = digits < least ? null : find.exec(lead);
      if (match === null || isWordUnit(text.charCodeAt(from + match.index - 1))) continue;
      end = run.start + length;
      found.push({ start: run.start, end, traits: [trait, "cued"], strength: digits >= 5 ? "strong" : "fair" });
      break;
    }
  }
  return found;
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) count += 1;
  return count;
}
