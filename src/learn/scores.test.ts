import { expect, test } from "vitest";
import { hashOf, madeUpWeights } from "./made-up.test-support.ts";
import { Scores, worth } from "./scores.ts";

const weights = madeUpWeights([
  [hashOf("damn"), { 0: 300, 1: -20 }],
  [hashOf("sale"), { 1: 500 }],
]);

function scoresOf(lower: string, scores = new Scores(weights), context = ""): number[] {
  scores.read({ lower, context, kind: "post" });
  return [...scores.of];
}

/** Words and pairs of a text of so many words. */
const features = (words: number): number => (words < 4 ? (words * (words + 1)) / 2 : 4 * words - 6);

test("add up what each feature says, by the number of features", () => {
  const by = 0.01 / Math.sqrt(features(3));
  const [profanity, touting] = scoresOf("damn good sale");
  expect(profanity).toBeCloseTo(300 * by, 10);
  expect(touting).toBeCloseTo((500 - 20) * by, 10);
  expect(scoresOf("nothing known")).toEqual([0, 0]);
});

test("count repetition by its logarithm", () => {
  expect(scoresOf("damn damn damn")[0]).toBeCloseTo((worth(3) * 3) / Math.sqrt(features(3)), 10);
  expect([worth(1), worth(3)]).toEqual([1, Math.round(1024 * (1 + Math.log(3))) / 1024]);
});

test("leave nothing behind for the next text", () => {
  const scores = new Scores(weights);
  const texts = ["damn", "a sale", "damn sale damn", ""];
  const alone = texts.map((text) => scoresOf(text));
  expect(texts.map((text) => scoresOf(text, scores))).toEqual(alone);
  expect(texts.toReversed().map((text) => scoresOf(text, scores))).toEqual(alone.toReversed());
});

test("do not take the context for the text", () => {
  expect(scoresOf("x", undefined, "damn")).toEqual([0, 0]);
});

test("hold more known features than they first have room for", () => {
  const head = { ...weights.head, bits: 14 };
  const words = Array.from({ length: 5000 }, (_, at) => `w${[...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`);
  const many = madeUpWeights(
    words.map((word) => [hashOf(word), { 0: 1 }] as const),
    head,
  );
  const [profanity] = scoresOf(words.join(" "), new Scores(many));
  expect(profanity).toBeCloseTo((5000 * 0.01) / Math.sqrt(features(5000)), 6);
});
