/** Languages told apart: enough to say which words to expect, never which rules to leave out. */
export type Language = "en" | "af" | "zh" | "zu" | "xh" | "st" | "ga";

const functionWords: Readonly<Record<Exclude<Language, "zh">, string>> = {
  en: "the and of to in is it was for on with that this you my are be have not at we our your from but she he they i as had her his an or",
  af: "die en van nie het is vir met wat ek sy hy ons hulle jou baie word sal kan maar ook dat om te aan by nog se my dit 'n toe haar hom",
  zu: "ukuthi futhi noma kodwa lapho ngoba kanye umuntu abantu yami wami bami lokhu lapha uma nje ukuze kakhulu ngiyabonga sawubona namhlanje",
  xh: "ukuba kwaye okanye kodwa apho kuba abantu umntu yam wam bam oku apha xa nje ukuze kakhulu enkosi molo namhlanje ndiyabulela into",
  st: "le ho ba ke ya wa tsa sa mme empa hore haholo batho motho ka kapa hona jwale kajeno rona bona yona se lona dumela",
  ga: "agus an na ar ag is tá bhí go leis sé sí mé tú níl seo sin ach don ón chun mar nach gur le í é iad againn orm",
};

/** Beginnings and inner letter groups that hardly occur in the other languages. */
const letterGroups: Readonly<Record<"zu" | "xh", readonly string[]>> = {
  zu: ["ngi", "siy", "isigul", "kwe", "nge", "nga", "hl", "dl"],
  xh: ["ndi", "siy", "isigul", "kwe", "nge", "nga", "hl", "xh"],
};

const scoresOf = new Map<string, Language[]>();
for (const [language, words] of Object.entries(functionWords) as [Language, string][]) {
  for (const word of words.split(" ")) scoresOf.set(word, [...(scoresOf.get(word) ?? []), language]);
}

const most = 4000;

/** Guesses the language of a text by script and function words, from its first 4,000 units; "en" where nothing speaks for another. */
export function languageOf(text: string): Language {
  const score: Record<Language, number> = { en: 0.1, af: 0, zh: 0, zu: 0, xh: 0, st: 0, ga: 0 };
  let letters = 0;
  let han = 0;
  let start = -1;
  const end = Math.min(text.length, most);
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      letters++;
      if (start < 0) start = at;
    } else if (start >= 0) {
      addWord(text.slice(start, at).toLowerCase(), score);
      start = -1;
    }
    if (unit >= 0x3400 && unit <= 0x9fff) han++;
  }
  if (han * 3 > letters) return "zh";
  const order: readonly Language[] = ["en", "af", "zu", "xh", "st", "ga"];
  return order.reduce((best, language) => (score[language] > score[best] ? language : best));
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    unit === 0x27 ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

function addWord(word: string, score: Record<Language, number>): void {
  const languages = scoresOf.get(word);
  if (languages !== undefined) for (const language of languages) score[language] += 1 / languages.length;
  else if (word.length >= 6) {
    for (const language of ["zu", "xh"] as const) if (hasGroup(word, letterGroups[language])) score[language] += 0.6;
  }
}

/** Nguni words begin with these groups behind at most two letters, and end in a vowel. */
function hasGroup(word: string, groups: readonly string[]): boolean {
  if (!"aeiou".includes(word.at(-1) ?? "")) return false;
  return groups.some((group) => {
    const at = word.indexOf(group);
    return at >= 0 && at <= 2;
  });
}
