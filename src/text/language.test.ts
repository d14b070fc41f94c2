import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["en", "We saw an interesting case in clinic today and the registrar was brilliant."],
  ["en", "10/10 🙏🏾"],
  ["en", "Great team at Groote Schuur last night! #doctors"],
  ["en", "Chris Hani Baragwanath: the ngiyabonga moment of the shift was hers."],
  ["af", "Ek het vandag 'n pasiënt gesien wat nie wou luister nie, maar ons het haar gehelp."],
  ["af", "Baie dankie vir die span by die kliniek."],
  ["zh", "今日有位伯伯嚟睇症，佢話好痛。"],
  ["zh", "打咗 Botox 之後即刻靚晒，免費諮詢！"],
  ["zu", "Ngiyabonga kakhulu ukuthi nize emtholampilo namhlanje, siyanibonga."],
  ["xh", "Ndiyabulela kakhulu kuba nize ekliniki namhlanje, kwaye ndiyavuya."],
  ["st", "Ke leboha batho bohle ba tlileng tleliniking kajeno, mme re tla le thusa haholo."],
  ["ga", "Bhí lá maith againn sa chlinic inniu agus tá an fhoireann an-sásta leis."],
])("hears %s in %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test("looks at the beginning only", () => {
  expect(languageOf(`${"the cat and the dog ".repeat(300)}${"今日".repeat(100_000)}`)).toBe("en");
});
