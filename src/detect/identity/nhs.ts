import { isCued, isCuedAround } from "../cue.ts";
import { type Grouped, grouped, type Run, standsAlone } from "../digits.ts";
import { hasNhsCheckDigit, isDayMonthYear } from "./check-digit.ts";
import { type Sighting, weigh } from "./sighting.ts";

const layouts = [[10], [3, 3, 4], [6, 4]] as const;
const nhsCues = ["nhs", "nhs no", "nhs number", "nhs num", "nhs#", "nhs id", "nn"];
const chiCues = ["chi no", "chi number", "chi", "h&c", "h&c number", "h & c", "hcn", "hsc number", "health and care number"];
const phoneCues = ["call", "tel", "phone", "ring", "mobile", "cell", "text", "whatsapp", "fax", "bel", "sel", "電話", "whatsapp me"];

/** NHS numbers (England, Wales), CHI (Scotland) and H&C numbers (Northern Ireland): ten digits, modulus 11. */
export function nhsNumbers(text: string, runs: readonly Run[]): Sighting[] {
  const found: Sighting[] = [];
  for (let first = 0; first < runs.length; first += 1) {
    for (const layout of layouts) {
      const number = grouped(text, runs, first, layout);
      if (number === undefined || !standsAlone(text, number.start, number.end)) continue;
      const sighting = nhs(text, number) ?? chi(text, number);
      if (sighting) found.push(sighting);
    }
  }
  return found;
}

/** A leading 0 belongs to a phone; so does a cue such as "ring". */
function nhs(text: string, { start, end, digits, groups }: Grouped): Sighting | undefined {
  const cued = groups !== 2 && isCued(text, start, nhsCues);
  const phone = digits.startsWith("0") || text.charAt(start - 1) === "+" || isCuedAround(text, start, start, phoneCues, 24);
  const laidOut = groups === 3 && !phone;
  const sighting = weigh("nhs", start, end, { checked: hasNhsCheckDigit(digits), cued, laidOut });
  return sighting && digits.startsWith("999") ? { ...sighting, traits: [...sighting.traits, "test-range"] } : sighting;
}

function chi(text: string, { start, end, digits, groups }: Grouped): Sighting | undefined {
  if (!isCued(text, start, chiCues)) return undefined;
  const checked = hasNhsCheckDigit(digits);
  if (!checked && groups !== 3 && !isDayMonthYear(digits)) return undefined;
  return weigh("chi", start, end, { checked, cued: true, laidOut: true });
}
