import { pattern } from "../../text/pattern.ts";

const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const afrikaansOnes =
  "een twee drie vier vyf ses sewe agt nege tien elf twaalf dertien veertien vyftien sestien sewentien agttien negentien".split(" ");
const afrikaansTens = "twintig dertig veertig vyftig sestig sewentig tagtig negentig".split(" ");
const digits = pattern("\\d{1,3}", "");
const gaps = pattern("[ -]", "g");
const numerals = "〇一二三四五六七八九";
const chinese = pattern("([二三四五六七八九]?)十([一二三四五六七八九]?)|([一二兩三四五六七八九])|(百)", "");

/** The number in the words of an age: digits, or words of English, Afrikaans or Chinese; undefined where none is said. */
export function yearsIn(words: string): number | undefined {
  const written = digits.exec(words)?.[0];
  if (written !== undefined) return Number(written);
  const parts = words.split(gaps);
  const ten = parts
    .map((part) =>
      Math.max(
        tens.indexOf(part),
        afrikaansTens.findIndex((one) => part.startsWith(one)),
      ),
    )
    .find((at) => at >= 0);
  const one = parts
    .map((part) =>
      Math.max(
        ones.indexOf(part),
        afrikaansOnes.findIndex((name) => part === name || part === `${name}jarige`),
      ),
    )
    .find((at) => at >= 0);
  if (ten !== undefined) return 20 + 10 * ten + (one === undefined || one > 8 ? 0 : one + 1);
  if (one !== undefined) return one + 1;
  return fromChinese(words);
}

function fromChinese(words: string): number | undefined {
  const found = chinese.exec(words);
  if (found === null) return undefined;
  const [, ten, unit, alone, hundred] = found;
  if (hundred !== undefined) return 100;
  if (alone !== undefined) return alone === "兩" ? 2 : numerals.indexOf(alone);
  return (
    10 * (ten === "" || ten === undefined ? 1 : numerals.indexOf(ten)) + (unit === "" || unit === undefined ? 0 : numerals.indexOf(unit))
  );
}

const decades = ["", "teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** "forties" for 43. */
export const decadeOf = (years: number): string => decades[Math.min(9, Math.floor(years / 10))] ?? "";

/** "fortysomething" for 43, from twenty to eighty-nine. */
export const somethingOf = (years: number): string => `${tens[Math.floor(years / 10) - 2] ?? "older"}something`;
