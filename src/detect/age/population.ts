import { pattern } from "../../text/pattern.ts";
import type { Run } from "../digits.ts";
import { lengthAt } from "../scan.ts";
import type { Reading } from "./reading.ts";

const overBefore = pattern(
  "(?:over|under|above|below|older than|younger than|bo|oor|onder|ouer as|jonger as|過咗?|逾|未滿|thar|faoi bhun)[ -]?(?:the )?(?:age of )?(?:die ouderdom van )?$",
  "",
);
const agedBefore = pattern("(?<![a-zà-ɏ])(?:aged?|ages)(?: from| between)? $", "");
const rangeAfter = pattern("(?: ?[-–—] ?| to | tot | and | en |至|到)\\d{1,3}(?:s|[ -]?(?:year|jaar|歲|岁))?", "y");
const groupAfter = pattern(
  "(?:s|[ -]?(?:jariges|plussers)|\\+| and (?:over|above|older|up)| or (?:over|older|above)| years? and (?:over|above|older)| en ouer| of ouer)",
  "y",
);
const chineseAfter = pattern(" ?[歲岁](?:以[上下]|或以[上下]|或者以上)", "y");
const chineseRange = pattern("(?:至|到|-|–)\\d{1,3} ?[歲岁]", "y");
const ageWord = pattern("age|ouderdom|過|逾|未滿", "");
const people = pattern(
  "(?:women|men|people|adults?|children|kids|girls|boys|those|everyone|anyone|everybody|all|persons|patients|smokers|vroue|mans|mense|kinders|almal|enigiemand|abantu)[a-z ]{0,16}$",
  "",
);

/** Ages that speak of a population: "over-65s", "aged 40 to 74", "50至75歲". `before` is the text just before the number. */
export function population(text: string, { start, end, digits }: Run, before: string): Reading | undefined {
  const years = Number(digits);
  if (years > 110) return undefined;
  const general = (length: number, lead = 0): Reading => ({
    start: start - lead,
    end: end + length,
    traits: ["general"],
    strength: "weak",
  });
  const chinese = lengthAt(chineseAfter, text, end) || lengthAt(chineseRange, text, end);
  if (chinese > 0) return general(chinese);
  const aged = agedBefore.exec(before);
  const range = aged ? lengthAt(rangeAfter, text, end) : 0;
  if (aged && range > 0) return general(range, aged[0].length);
  const group = lengthAt(groupAfter, text, end);
  if (aged && group > 0) return general(group, aged[0].length);
  const over = overBefore.exec(before);
  if (over === null) return undefined;
  const whole = text.slice(end, end + 1) === "s" ? 1 : 0;
  const said = whole > 0 || ageWord.test(over[0]) || people.test(before.slice(0, over.index));
  return said ? general(whole, over[0].length) : undefined;
}
