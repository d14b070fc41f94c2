import { describe, expect, it } from "vitest";
import type { Detector } from "../model/detector.ts";
import type { Expression } from "../model/expression.ts";
import type { Learned } from "../model/learned.ts";
import type { Post } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import type { Signal } from "../model/signal.ts";
import type { Verdict } from "../model/verdict.ts";
import { compile } from "./compile.ts";
import { createEngine } from "./engine.ts";
import { fakeLearned } from "./learned.test-support.ts";
import { post, rule, signal, sources } from "./sources.test-support.ts";

const likeTouting: Expression = { word: "resembles", concern: "touting", atLeast: 0.6 };
const unlikeTouting: Expression = { word: "unlike", concern: "touting", below: 0.05 };
const name = (of: string): Expression => ({ word: "signal", name: of });
const apple = signal("apple", ["apple"]);
const model = () => fakeLearned({ touting: { "step right up": 0.999, roll: 0.87, "come on": 0.7, shy: 0.3 }, profanity: { damn: 0.9 } });

function engine(when: Expression, learned: Learned | undefined, signals: readonly Signal[] = [apple], more: Partial<Rule> = {}) {
  return createEngine(compile(sources(signals, [rule("uk/test", when, more)]), []), { detectors: [], learned });
}

const judge = (when: Expression, text: string, learned: Learned | undefined = model(), more: Partial<Post> = {}): readonly Verdict[] =>
  engine(when, learned).judge(post(text, more));

const at = (text: string, { span }: Verdict): string => text.slice(span.start, span.end);

/** What spoke for a verdict, in short. */
const told = ({ proofs }: Verdict): string[] =>
  proofs.map(({ by, text }) =>
    "learned" in by ? `${by.learned} ${by.chance}: ${text}` : "note" in by ? by.note : `${by.signal}: ${text}`,
  );

describe("resembles", () => {
  it("holds from its threshold on, in any text", () => {
    expect(judge(likeTouting, "Roll up!")).toHaveLength(1);
    expect(judge(likeTouting, "Be shy!")).toEqual([]);
    expect(judge({ ...likeTouting, atLeast: 0.3 } as Expression, "Be shy!")).toHaveLength(1);
    expect(judge({ ...likeTouting, concern: "profanity" } as Expression, "Roll up!")).toEqual([]);
  });
  it("points at the sentence of the words that moved the model most, and shows them as they are written", () => {
    const text = "Hello there. Roll up and come on in! A shy bear.";
    const [verdict] = judge(likeTouting, text);
    expect(at(text, verdict as Verdict)).toBe("Roll up and come on in!");
    expect(told(verdict as Verdict)).toEqual(["touting 0.87: Roll", "touting 0.87: come on", "touting 0.87: shy"]);
  });
  it("points at the first line where no words moved the model", () => {
    const mute: Learned = { ...model(), chance: () => 0.8, weighed: () => [] };
    const [verdict] = judge(likeTouting, "One line\nAnother", mute);
    expect(at("One line\nAnother", verdict as Verdict)).toBe("One line");
    expect(verdict?.proofs).toEqual([
      { by: { learned: "touting", chance: 0.8 }, says: "reads like posts that were judged so", span: undefined, text: "" },
    ]);
  });
  it("finds its words behind disguises that the text is folded of", () => {
    const text = "Now Ｒｏｌｌ up";
    expect(told(judge(likeTouting, text)[0] as Verdict)).toEqual(["touting 0.87: Ｒｏｌｌ"]);
  });
  it("counts in every sentence beside others, whose place it takes", () => {
    const when: Expression = { word: "all", of: [name("apple"), likeTouting], within: "sentence" };
    const text = "An apple. Roll up!\n\nMore apple.";
    const verdicts = judge(when, text);
    expect(verdicts.map((verdict) => at(text, verdict))).toEqual(["apple", "apple"]);
    expect(told(verdicts[0] as Verdict)).toEqual(["apple: apple", "touting 0.87: Roll"]);
    expect(judge(when, "Roll up!")).toEqual([]);
  });
  it("makes no finding of its own beside one that has a place", () => {
    const when: Expression = { word: "any", of: [name("apple"), likeTouting], within: "post" };
    const text = "Roll up!\n\nAn apple.";
    const verdicts = judge(when, text);
    expect(verdicts.map((verdict) => at(text, verdict))).toEqual(["apple"]);
    expect(told(verdicts[0] as Verdict)).toEqual(["apple: apple", "touting 0.87: Roll"]);
    expect(judge(when, "An apple.").map(told)).toEqual([["apple: apple"]]);
    expect(judge(when, "Roll up!").map(told)).toEqual([["touting 0.87: Roll"]]);
  });
  it("adds to scores, and counts among others", () => {
    const score: Expression = {
      word: "score",
      threshold: 3,
      of: [
        { add: 2, when: likeTouting },
        { add: 1, when: name("apple") },
      ],
      within: "paragraph",
    };
    expect(judge(score, "Roll up, an apple!")).toHaveLength(1);
    expect(judge(score, "Roll up!")).toEqual([]);
    const two: Expression = { word: "at-least", count: 2, of: [likeTouting, name("apple"), name("bear")], within: "post" };
    const signals = [apple, signal("bear", ["bear"])];
    const count = (text: string) => engine(two, model(), signals).judge(post(text)).length;
    expect([count("Roll up, bear!"), count("A bear and an apple"), count("Roll up!"), count("A bear")]).toEqual([1, 1, 0, 0]);
  });
  it("silences and lowers", () => {
    const silenced = engine(name("apple"), model(), [apple], { unless: [unlikeTouting] });
    expect(silenced.judge(post("An apple"))).toEqual([]);
    expect(silenced.judge(post("A shy apple"))).toHaveLength(1);
    const lowered = engine(name("apple"), model(), [apple], { loweredBy: [likeTouting] });
    expect(lowered.judge(post("Roll, apple"))).toMatchObject([{ lowered: true }]);
  });
  it("knows the jurisdiction of its rule, and none in vocabulary", () => {
    const { signals, rulesets } = sources([signal("like", [], { when: likeTouting })], [rule("uk/test", likeTouting)]);
    const [uk] = rulesets;
    const rules = [rule("hk/own", likeTouting), rule("hk/shared", name("like"))];
    const all = { signals, rulesets: uk === undefined ? [] : [uk, { ...uk, id: "hk", rules }] };
    const learned = model();
    const verdicts = createEngine(compile(all, []), { detectors: [], learned }).judge(post("Roll up!"));
    expect(verdicts.map((verdict) => verdict.rule)).toEqual(["uk/test", "hk/shared"]);
    expect(new Set(learned.asked)).toEqual(new Set(["touting uk", "touting hk", "touting ", "words of touting"]));
  });
  it("does not look at the context by itself", () => {
    const when: Expression = { word: "context", of: { word: "any", of: [likeTouting, unlikeTouting], within: "post" } };
    expect(judge(when, "An apple", model(), { context: "Roll up!" })).toEqual([]);
  });
});

describe("unlike", () => {
  it("says nothing of posts longer than those that were learned from", () => {
    const when: Expression = { word: "all", of: [name("apple"), unlikeTouting], within: "post" };
    expect(judge(when, `An apple${" a day".repeat(220)}`)).toHaveLength(1);
    expect(judge(when, `An apple${" a day".repeat(230)}`)).toEqual([]);
  });
  it("holds below its threshold, without words", () => {
    const when: Expression = { word: "all", of: [name("apple"), unlikeTouting], within: "post" };
    expect(judge(when, "An apple").map(told)).toEqual([["apple: apple"]]);
    expect(judge(when, "A shy apple")).toEqual([]);
    expect(judge({ ...unlikeTouting, below: 0.01 } as Expression, "An apple")).toEqual([]);
  });
});

describe("without a model", () => {
  it.each([
    ["resembles", likeTouting],
    ["unlike", unlikeTouting],
  ])("%s holds nowhere", (_, when) => {
    for (const text of ["Roll up!", "An apple"]) expect(engine(when, undefined).judge(post(text))).toEqual([]);
  });
  it("rules judge by their words as before", () => {
    const when: Expression = { word: "any", of: [name("apple"), likeTouting], within: "post" };
    expect(engine(when, undefined).judge(post("Roll up, apple!")).map(told)).toEqual([["apple: apple"]]);
  });
  it("explains that there is none", () => {
    expect(engine(likeTouting, undefined).explain(post("Roll up!"), "uk/test")?.parts).toEqual([
      {
        label: "resembles touting at least 0.6 (no learned model)",
        holds: false,
        says: "reads like posts that were judged so",
        words: [],
        parts: [],
      },
    ]);
  });
});

describe("the model", () => {
  it("gets the folded post with its context and kind, before anything is asked", () => {
    // A phrase that holds a composite asks it while the bells are rung.
    const like = signal("like", [], { when: { word: "all", of: [name("apple"), likeTouting], within: "post" } });
    const phrase: Expression = { word: "phrase", phrases: ["red {like}"] };
    const learned = model();
    const run = engine(phrase, learned, [apple, like]);
    expect(run.judge(post("Roll up, a red apple", { context: "FOR WHOM?", kind: "reply" }))).toHaveLength(1);
    expect(run.judge(post("A red apple"))).toEqual([]);
    expect(learned.texts).toEqual([
      { lower: "roll up, a red apple", context: "for whom?", kind: "reply" },
      { lower: "a red apple", context: "", kind: "post" },
    ]);
  });
  it("is not asked about a post that the rule's other words rule out", () => {
    const learned = model();
    engine({ word: "all", of: [name("apple"), likeTouting], within: "post" }, learned).judge(post("Roll up!"));
    expect(learned.asked).toEqual([]);
  });
  it("is asked for its words only when a verdict is made", () => {
    const learned = model();
    engine(likeTouting, learned, [apple], { unless: [name("apple")] }).judge(post("Roll up, apple!"));
    expect(learned.asked).toEqual(["touting uk"]);
  });
  it("weighs in the certainty of what rules find", () => {
    const certainty = (text: string, learned: Learned | undefined) => engine(name("apple"), learned).judge(post(text))[0]?.certainty;
    expect(certainty("An apple", undefined)).toBe("medium");
    expect(certainty("Step right up, apple", model())).toBe("high");
    expect(certainty("An apple", model())).toBe("low");
  });
});

it("a verdict that rests on the model tells of every particular in the post, others only of names", () => {
  const seer = (kind: string, word: string): Detector => ({
    kind,
    summary: kind,
    traits: {},
    wants: 0,
    detect: ({ lower }) => [{ kind, start: lower.indexOf(word), end: lower.indexOf(word) + word.length, traits: [], strength: "fair" }],
  });
  const detectors = [seer("age", "forty"), seer("person", "ann")];
  const verdicts = (when: Expression) =>
    createEngine(compile(sources([apple], [rule("uk/test", when)]), detectors), { detectors, learned: model() }).judge(
      post("Roll up, Ann, forty, apple"),
    );
  const [ann, forty] = [
    { start: 9, end: 12 },
    { start: 14, end: 19 },
  ];
  expect(verdicts(likeTouting)).toMatchObject([{ identifying: [ann], particulars: [forty] }]);
  expect(verdicts(name("apple"))).toMatchObject([{ identifying: [ann] }]);
  expect(verdicts(name("apple"))[0]?.particulars).toBeUndefined();
});

describe("an explanation", () => {
  it("shows the chance, the threshold and the words, also of what does not hold", () => {
    const when: Expression = { word: "any", of: [likeTouting, unlikeTouting, { ...unlikeTouting, concern: "profanity" }], within: "post" };
    const parts = engine(when, model()).explain(post("Be shy"), "uk/test")?.parts[0]?.parts;
    const words = [{ text: "shy", line: 1, column: 4 }];
    expect(parts).toMatchObject([
      { label: "resembles touting at least 0.6 (chance 0.30)", holds: false, words },
      { label: "unlike touting below 0.05 (chance 0.30)", holds: false, words },
      { label: "unlike profanity below 0.05 (chance 0.01)", holds: true, words: [] },
    ]);
  });
});
