import type { Annotated } from "../../model/annotated.ts";
import { tokenKind } from "../../model/tokens.ts";
import { pattern } from "../../text/pattern.ts";
import type { Run } from "../digits.ts";
import { lengthAt } from "../scan.ts";
import { exactTraits, type Reading } from "./reading.ts";

const sexAfter = pattern(" ?[FM](?![A-Za-z\\d/]| \\d)", "y");
const sexBefore = pattern("(?:^|[^A-Za-z\\d])[FM](/| )$", "");
const units = pattern(
  "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|room|ward|bed|block|bay|page|day|week|year|grade|chapter|no|number|suite|flat|level|type|stage|phase)$",
  "",
);
const nameEnd = pattern("[a-zà-ɏ.'’一-鿿]$", "i");

/**
 * Ages by their place alone: "(54)" after a name, ", 31," after a name or a description, "62F", "F/67".
 * `before` is the text just before the number, letter case kept.
 */
export function placed(text: Annotated, { start, end, digits }: Run, before: string): Reading | undefined {
  const years = Number(digits);
  if (digits.length > 3 || years > 110 || digits.startsWith("0")) return undefined;
  const { plain } = text;
  const sex = digits.length === 2 ? lengthAt(sexAfter, plain, end) : 0;
  if (sex > 0 && (start === 0 || !"£$€R".includes(plain.charAt(start - 1))))
    return { start, end: end + sex, traits: exactTraits(years), strength: "fair" };
  const letter = digits.length === 2 ? sexBefore.exec(before) : null;
  if (letter?.[1] === "/") return { start: start - 2, end, traits: exactTraits(years), strength: "strong" };
  if (plain.charAt(start - 1) === "(" && ")）".includes(plain.charAt(end))) return bracketed(text, start, end, years, before);
  const comma = before.endsWith(", ") && isParted(plain.slice(end, end + 2));
  return comma ? between(text, start, end, years, before) : undefined;
}

/** "(54)" counts after a name; after any other word it is more likely a reference or a count. */
function bracketed(text: Annotated, start: number, end: number, years: number, before: string): Reading | undefined {
  const name = text.tokenAt(start) - 1;
  const kinds = text.tokens.kind[name] ?? 0;
  if (name < 0 || !(kinds & (tokenKind.capital | tokenKind.han)) || !nameEnd.test(before.slice(0, -1).trimEnd())) return undefined;
  return { start, end, traits: exactTraits(years), strength: years >= 13 ? "fair" : "weak" };
}

function between({ plain }: Annotated, start: number, end: number, years: number, before: string): Reading | undefined {
  const lead = before.slice(0, -2);
  if (years < 3 || !nameEnd.test(lead) || units.test(lead.toLowerCase())) return undefined;
  const next = plain
    .slice(end + 1, end + 4)
    .trimStart()
    .charCodeAt(0);
  if (next >= 48 && next <= 57) return undefined;
  return { start, end, traits: exactTraits(years), strength: years >= 13 ? "fair" : "weak" };
}

const isParted = (after: string): boolean => after.startsWith(",") || after.startsWith(";") || after === " –" || after === " —";
