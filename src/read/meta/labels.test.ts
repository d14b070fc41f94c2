import { expect, test } from "vitest";
import { labelledTexts } from "./labels.ts";
import { asMeta } from "./meta.test-support.ts";

const read = (record: unknown) => labelledTexts(JSON.parse(asMeta(record)), []);
const one = (label: string, value: string, more: readonly object[] = []) =>
  read({ timestamp: 5, media: [], label_values: [{ label, value }, ...more], fbid: "1" });

test.each([
  ["Message", "Text"],
  ["Boodskap", "Teks"],
  ["Teachtaireacht", "Téacs"],
  ["訊息", "文字"],
  ["Umlayezo", "Amazwana"],
  ["Nachricht", "Kommentar"],
  ["Mensaje", "Comentario"],
])("own words under %s and %s", (...labels) => {
  for (const label of labels) expect(one(label, "Tomorrow then").texts.map(({ passages }) => passages[0]?.text)).toEqual(["Tomorrow then"]);
});

test("the platform's own name of a field tells where the label is in a language that is not known", () => {
  const record = { label_values: [{ label: "Пппп", ent_field_name: "Message", value: "Tomorrow then" }] };
  expect(read(record).texts).toHaveLength(1);
});

test.each([
  ["Audience", "Public", "public"],
  ["Gehoor", "Vriende", "followers"],
  ["分享對象", "只限本人", "draft"],
  ["Privacy", "Friends except a few", "unknown"],
])("%s %s is %s", (label, value, audience) => {
  expect(one("Text", "Words", [{ label, value }]).texts[0]?.audience).toBe(audience);
});

test("long names of places and people are no words; sentences under unknown labels are unclear", () => {
  expect(one("Place name", "The Invented Hospital for Sick Children")).toEqual({ texts: [], unclear: 0 });
  expect(one("Kwenzekani", "somebody typed these words")).toEqual({ texts: [], unclear: 1 });
  expect(one("Kwenzekani", "昨晚急症室又爆滿了")).toEqual({ texts: [], unclear: 1 });
  expect(one("Kwenzekani", "https://a.example/with four words in it")).toEqual({ texts: [], unclear: 0 });
});

test("captions of media in a record are own words, and the media go with them", () => {
  const media = [{ uri: "a.jpg", description: "Us at the fun run" }];
  expect(read({ timestamp: 5, media, label_values: [] }).texts).toMatchObject([
    { passages: [{ text: "Us at the fun run" }], media: [{ name: "a.jpg" }] },
  ]);
  expect(one("Text", "Us at the fun run", [{ label: "Media", media } as object]).texts[0]).toMatchObject({
    passages: [{ text: "Us at the fun run" }],
    media: [{ name: "a.jpg" }],
  });
});
