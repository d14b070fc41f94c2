import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { visitText } from "../learn/features.ts";
import { createLearned } from "../learn/index.ts";
import { slotOf } from "../learn/slots.ts";
import { unpackWeights } from "../learn/weights.ts";
import { concerns } from "../model/concern.ts";
import { designOf } from "./design.ts";
import { labelled, tinyCorpus } from "./labelled.test-support.ts";
import { learnedWithout } from "./learned-without.ts";
import { readMeanings } from "./meanings.ts";
import { tableOf } from "./table.ts";
import { alone, type Crew, doTask } from "./task.ts";
import { trained } from "./trained.ts";

const meanings = readMeanings(fileURLToPath(new URL("../../rulesets/learned/meanings.bin", import.meta.url)));

const post = (lower: string) => ({ lower, context: "", kind: "post" }) as const;

/** Hashes of everything that a text tells of. */
function featuresOf(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  visitText(text, (hash) => hashes.add(hash));
  return hashes;
}

test("a tiny corpus teaches what it says, with the same bytes each time", async () => {
  const { bytes, curve, features, reliability } = await trained(tinyCorpus, meanings, alone);
  const learned = createLearned(bytes);
  const chance = (text: string, concern: "profanity" | "touting") => {
    learned.read(post(text));
    return learned.chance(concern, "uk");
  };
  expect(chance("damn that queue", "profanity")).toBeGreaterThan(chance("a sale in that queue", "profanity"));
  expect(chance("a sale in that queue", "touting")).toBeGreaterThan(chance("damn that queue", "touting"));
  expect(chance("damn that queue", "profanity")).toBeGreaterThan(0.5);
  const span = learned.weighed("touting", 1);
  expect(span).toEqual([]);
  expect(features).toBeGreaterThan(20);
  expect(curve.map(([name]) => name)).toEqual(["quarter", "half", "all", "chances"]);
  expect(reliability.reduce((sum, { count }) => sum + count, 0)).toBe(tinyCorpus.length * concerns.length);
  expect((await trained(tinyCorpus, meanings, alone)).bytes).toEqual(bytes);
}, 20_000);

test("the bytes do not depend on who does the work, nor on who is done first", async () => {
  let number = 0;
  const crew: Crew = async (task) => {
    number += 1;
    await new Promise((resolve) => setTimeout(resolve, 40 - 2 * number));
    return doTask(task);
  };
  expect((await trained(tinyCorpus, meanings, crew)).bytes).toEqual((await trained(tinyCorpus, meanings, alone)).bytes);
}, 20_000);

test("features of words that stand in fewer than three posts are not stored", async () => {
  const secret = "zyxqwv";
  const told = "kjhgfd";
  const more = tinyCorpus.map((one, at) => {
    const text = `${one.text}${at < 2 ? ` ${secret} ${secret}` : at < 5 ? ` ${told}` : ""}`;
    return labelled(text, one.must, { ...one, text, lower: text });
  });
  const weights = unpackWeights((await trained(more, meanings, alone)).bytes);
  const stored = (word: string) => [...featuresOf(word)].filter((hash) => slotOf(weights, hash) >= 0);
  expect(stored(told)).not.toEqual([]);
  expect(stored(secret)).toEqual([]);
  const kept = new Set(designOf(more).features.map(({ hash }) => hash));
  expect([...featuresOf(secret)].filter((hash) => kept.has(hash))).toEqual([]);
}, 20_000);

test("a writer who is left out teaches nothing", async () => {
  const own = Array.from({ length: 6 }, () => labelled("gosh gosh", ["profanity"], { writer: "d" }));
  const chance = async (writer: string) => {
    const learned = await learnedWithout(writer, [...tinyCorpus, ...own], meanings, alone);
    learned.read(post("gosh"));
    return [learned.chance("profanity", "uk"), learned.weighed("profanity", 1).length] as const;
  };
  const [without, words] = await chance("d");
  const [withThem, theirWords] = await chance("c");
  expect(withThem).toBeGreaterThan(without);
  expect([words, theirWords]).toEqual([0, 1]);
}, 20_000);

test("the table leaves out weights that are too small for a step, and takes a corpus that teaches nothing", () => {
  const design = designOf(tinyCorpus, meanings);
  const width = concerns.length;
  const weights = new Float32Array(design.columns * width);
  weights[0] = 1;
  weights[1] = 1e-9;
  const calibration = concerns.map(() => [1, 0, 0] as const);
  expect(tableOf(design, weights, calibration).entries).toHaveLength(1);
  expect(tableOf(design, weights.fill(0), calibration)).toMatchObject({ entries: new Uint16Array(), head: { step: 1 } });
});
