import { pattern } from "../../text/pattern.ts";
import type { Run } from "../digits.ts";
import { lengthAt } from "../scan.ts";
import { exactTraits, type Reading } from "./reading.ts";

const old = pattern(
  "(?:(?:\\.5)?[ -]?(?:yo[mf]?|y/o|y\\.o\\.?|yr[ -]olds?|yrs[ -](?:old|young|of age)|years?[ -](?:olds?|young|of age)|y old|y-o)|'s (?:old|young))|" +
    "[ -]?(?:jarige?|jaar[ -](?:oud|oue|jong))|[ -]?bl(?:iain|iana) d'aois| ?(?:歲|岁)",
  "y",
);
const small = pattern(
  "[ -]?(?:months?|mths?|mo|weeks?|wks?|days?|hours?)[ -](?:olds?|of age)|[ -]?(?:maande?|weke|week|dae|dag) ?(?:oud|oue)|/(?:12|52)(?: old)?| ?個(?:幾)?月(?:大|嘅?(?:bb|嬰|仔|女))",
  "y",
);
const decade = pattern("(?:'?s\\b|-something|ish| something)", "y");
const decadeBefore = pattern(
  "(?:(?:in|into|through) (?:her|his|their|my|sy|haar|hulle|hul) (?:early|mid|late|vroeë|laat)?[ -]?|(?:early|mid|late)[ -])$",
  "",
);
const agedBefore = pattern(
  "(?<![a-zà-ɏ])(?:aged?:?|age of|ages|turn(?:s|ed|ing)?|ouderdom:?|ouderdom van|[a-z]{0,4}minyaka|(?:di)?lemo|mengwaga|aois|享年|年齡:?|終年)[ ]?(?:eng[ua]-?|engama-?|e|tse |ye |di )?$",
  "",
);
const selfBefore = pattern("(?:\\bi'm|\\bi am|\\bek is|\\bi was|我|我今年|\\bturned|\\bas a) ?$", "");
const amBefore = pattern("(?:\\bi'm|\\bi am|\\bek is|我|我今年) ?$", "");
const article = pattern(" an? $", "");
const sexAfter = pattern("[ ]?(?:female|male|gent|lady)\\b", "y");
const likenBefore = pattern("(?:^|[^\\p{L}])(?:like|than|as|soos|every|any) (?:an?|any|the average|'n|elke)? ?$", "u");
const birthday = pattern("(?:st|nd|rd|th|ste|de)[ -](?:birthday|bday|b-day|verjaarsdag)|(?:歲|岁)?(?:生日|大壽)", "y");
const unit = pattern(
  " ?(?:[%°:/]|[-–]? ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|patients?|people|times|km|kg|mg|weeks'|years'|uur|minute|jaar|dae|weke|degrees|of|in|out|more|miles|stone|today)\\b)",
  "y",
);

/** Ages of one person, digits with a word to one side. `before` is the text just before the number, lower case. */
export function person(text: string, { start, end, digits }: Run, before: string): Reading | undefined {
  const years = Number(digits);
  if (digits.length > 3 || years > 120 || (digits.length > 1 && digits.startsWith("0"))) return undefined;
  const young = lengthAt(small, text, end);
  if (young > 0)
    return { start, end: end + young, traits: ["months", "child"], strength: text.charAt(end) === "/" && young < 6 ? "weak" : "fair" };
  const aged = lengthAt(old, text, end) || lengthAt(birthday, text, end);
  const self = selfBefore.test(before) ? ["author"] : [];
  if (aged > 0 && likenBefore.test(before)) return { start, end: end + aged, traits: ["general"], strength: "weak" };
  if (aged > 0) return { start, end: end + aged, traits: [...exactTraits(years), ...self], strength: "strong" };
  const decades = years % 10 === 0 ? lengthAt(decade, text, end) : 0;
  const tens = decades > 0 ? decadeBefore.exec(before) : null;
  if (tens) return { start: start - tens[0].length, end: end + decades, traits: ["decade"], strength: "fair" };
  if (lengthAt(unit, text, end) > 0) return undefined;
  return byLead(text, { start, end, digits }, before, years);
}

function byLead(text: string, { start, end }: Run, before: string, years: number): Reading | undefined {
  const aged = agedBefore.exec(before);
  if (aged) return { start: start - aged[0].length, end, traits: exactTraits(years), strength: "strong" };
  const sex = article.test(before) ? lengthAt(sexAfter, text, end) : 0;
  if (sex > 0) return { start, end: end + sex, traits: exactTraits(years), strength: "fair" };
  const self = years >= 16 && years < 100 && amBefore.test(before);
  return self ? { start, end, traits: ["exact", "author"], strength: "fair" } : undefined;
}
