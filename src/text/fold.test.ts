import { expect, test } from "vitest";
import { fold, unfold } from "./fold.ts";
import { randomFrom } from "./random.test-support.ts";
import { foldingNeeded } from "./suspect.ts";

test.each([
  ["full-width", "Ｂｏｔｏｘ！ ５０％", "Botox! 50%"],
  ["Cyrillic in a Latin word", "раtient bоtох", "patient botox"],
  ["Greek in a Latin word", "αnti-αging", "anti-aging"],
  ["mathematical letters", "𝓑𝓸𝓽𝓸𝔁 𝐜𝐮𝐫𝐞 ℎere", "Botox cure here"],
  ["enclosed letters", "ⓑⓞⓣⓞⓧ 🅱️otox 🄲🅄🅁🄴", "botox Botox CURE"],
  ["small capitals", "ʙᴏᴛᴏx", "botox"],
  ["zero-width, soft hyphen, bidi", "p\u200bati\u00aden\u200dt\u202e s\ufeffkin", "patient skin"],
  ["split accents", "Siobha\u0301n O\u0301 Bri\u0301", "Siobhán Ó Brí"],
  ["struck-through letters", "b\u0336o\u0336t\u0336ox", "botox"],
  ["apostrophes", "don’t doctor‘s ʼn don`t", "don't doctor's 'n don't"],
  ["blanks", "bed\u00a04\u202fa\u3000b", "bed 4 a b"],
  ["letter-spacing", "free b o t o x! b.o.t.o.x b-0-t-o-x", "free botox! botox botox"],
  ["leetspeak", "b0tox B0T0X p@tient cl1n1c thr3e ca$h", "botox BOTOX patient clinic three cash"],
])("undoes %s", (_what, disguised, plain) => {
  expect(fold(disguised).plain).toBe(plain);
  expect(fold(disguised).lower).toBe(plain.toLowerCase());
});

test.each([
  "Ελλάδα и Москва, TNF-β, μg, 5 µg",
  "HbA1c T1DM H1N1 T1N0M0 COVID19 BRCA1mut t1dm CO2 B12",
  "me@home.co.za info@clinic.ie @b0tox @dr_h0pe www.b0tox.com https://x.com/b0tox",
  "ID 8001015009087, A123456(3), 943 476 5919, 10mg 2x0d q1h US$500 tab 1 x 3",
  "免費！打針，好平：（即刻）？ 👩‍⚕️ 😮‍💨 🏴󠁧󠁢󠁥󠁮󠁧󠁿 blood group 🅰️ ❤️",
  "U.S.A. e.g. i.e. J.R. T.v.d.B. I a m so, a b c",
  "“quoted” – café … naïve Ó Sé 1️⃣ ™ №",
])("leaves the honest alone: %s", (text) => {
  expect(fold(text).plain).toBe(text);
  expect(fold(text).toOriginal).toBeNull();
});

test.each(["The patient said “no” – café, naïve, Ó Sé 😮‍💨 ❤️ 陳太，免費！", "plain (ASCII) text, 10:30; e.g. $5 #tag 100%"])(
  "does not slow down for %s",
  (text) => {
    expect(foldingNeeded(text)).toBe("none");
  },
);

test("lower keeps the length", () => {
  for (const text of ["İstanbul ß ΑΣ ǅ K Å", "İ\u200bx", "don’t İ"]) {
    const folded = fold(text);
    expect(folded.lower.length).toBe(folded.plain.length);
  }
});

const disguises: readonly (readonly [string, string])[] = [
  ["mar\u200bker", "marker"],
  ["ｍａｒｋｅｒ", "marker"],
  ["m a r k e r", "marker"],
  ["m.a.r.k.e.r", "marker"],
  ["𝐦𝐚𝐫𝐤𝐞𝐫", "marker"],
  ["mаrkеr", "marker"],
  ["m@rk3r", "marker"],
  ["marke\u0301r", "markér"],
  ["marker", "marker"],
];
const around = [
  "Ó Brien ",
  "陳太，",
  "😮‍💨 ",
  "e\u0301",
  "don’t ",
  "\u200b",
  "x y z ",
  "“ok” ",
  "İ ",
  "𝓑 ",
  "1 2 3 ",
  "A.B. ",
  "\n\n",
  "\ud800",
  "🇿🇦 ",
  "\u0301 ",
];

test("unfolded spans hold the disguised characters, in 600 random texts", () => {
  for (let seed = 1; seed <= 600; seed++) {
    const random = randomFrom(seed);
    const noise = () => Array.from({ length: random.below(8) }, () => random.pick(around)).join("");
    const [disguised, plain] = random.pick(disguises);
    const before = `${noise()}; `;
    const text = `${before}${disguised} ;${noise()}`;
    const folded = fold(text);
    const at = folded.plain.indexOf(plain);
    expect(at, JSON.stringify(text)).toBeGreaterThanOrEqual(0);
    expect(unfold(folded, at, at + plain.length)).toEqual({ start: before.length, end: before.length + disguised.length });
    expect(folded.lower.length).toBe(folded.plain.length);
  }
});

test("maps every unit in order and covers a whole text", () => {
  const text = "a\u200b b\u0336o t";
  const folded = fold(text);
  expect(unfold(folded, 0, folded.plain.length)).toEqual({ start: 0, end: text.length });
  expect(unfold(folded, folded.plain.length, folded.plain.length)).toEqual({ start: text.length, end: text.length });
  expect([...(folded.toOriginal ?? [])]).toEqual([0, 2, 3, 5, 6, 7]);
});
