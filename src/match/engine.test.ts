import { describe, expect, it } from "vitest";
import type { Expression } from "../model/expression.ts";
import type { Post } from "../model/post.ts";
import type { Signal } from "../model/signal.ts";
import { compile } from "./compile.ts";
import { createEngine } from "./engine.ts";
import { post, rule, signal, sources } from "./sources.test-support.ts";

const name = (of: string): Expression => ({ word: "signal", name: of });

/** The words of a text at which the expression holds. */
function found(when: Expression, signals: readonly Signal[], text: string, more: Partial<Post> = {}): string[] {
  const engine = createEngine(compile(sources(signals, [rule("uk/test", when)]), []), { detectors: [] });
  return engine.judge(post(text, more)).map(({ span }) => text.slice(span.start, span.end));
}

const negation = signal("stance/negation", ["not", "never", "no"], { marks: { stance: "negated", reach: { after: 5 } } });

describe("phrases", () => {
  const hits = (phrase: string, text: string) => found({ word: "phrase", phrases: [phrase] }, [], text);

  it("finds words whatever their case and the punctuation between them", () => {
    expect(hits("guaranteed results", "Come to us: GUARANTEED, results!")).toEqual(["GUARANTEED, results"]);
  });
  it("begins at a sentence with any of its words", () => {
    expect(hits("(stop~ that|leave off) today", "No. Leave off today.")).toEqual(["Leave off today"]);
    expect(hits("(stop~ that|leave off)? (come|go)~ home", "Went home.")).toEqual(["Went home"]);
  });
  it("does not cross a sentence", () => {
    expect(hits("guaranteed results", "Fun guaranteed. Results follow.")).toEqual([]);
  });
  it("finds inflections", () => {
    expect(hits("stop~ taking", "She stopped taking it")).toEqual(["stopped taking"]);
  });
  it("finds choices, optional words and gaps", () => {
    expect(hits("(stop|quit) … your pills?", "Just quit all of your pills")).toEqual(["quit all of your pills"]);
    expect(hits("(stop|quit) … your pills?", "Just quit all of your")).toEqual(["quit all of your"]);
    expect(hits("stop … now", "stop one two three four five now")).toEqual([]);
  });
  it("finds beginnings of words", () => {
    expect(hits("verskrik*", "dit was verskriklik")).toEqual(["verskriklik"]);
  });
  it("reads Chinese character by character", () => {
    expect(hits("保證…有效", "呢個療程保證一定有效呀")).toEqual(["保證一定有效"]);
  });
  it("splits hashtags", () => {
    expect(hits("best clinic", "#BestClinicEver")).toEqual(["BestClinic"]);
  });
  it("looks past a possessive", () => {
    expect(hits("patient~ scan", "my patient's scan")).toEqual(["patient's scan"]);
  });
  it("takes what a class covers", () => {
    const pill = signal("pill", ["warfarin", "blood thinners"]);
    expect(found({ word: "phrase", phrases: ["stop your {pill}"] }, [pill], "Stop your blood thinners today")).toEqual([
      "Stop your blood thinners",
    ]);
    expect(found({ word: "phrase", phrases: ["{pill} {number}"] }, [pill], "take warfarin 5 mg")).toEqual(["warfarin 5"]);
    const either: Expression = { word: "phrase", phrases: ["({pill}|my tablet) ({number}|half)"] };
    expect(found(either, [pill], "my tablet half")).toEqual(["my tablet half"]);
    expect(found(either, [pill], "Warfarin 5")).toEqual(["Warfarin 5"]);
  });
});

describe("stance", () => {
  const cure = signal("cure", ["miracle cure", "no side effects"]);

  it("silences what is negated, and only that", () => {
    expect(found(name("cure"), [negation, cure], "This is not a miracle cure")).toEqual([]);
    expect(found(name("cure"), [negation, cure], "It is no good: a miracle cure")).toEqual(["miracle cure"]);
    expect(found(name("cure"), [negation, cure], "It has no side effects")).toEqual(["no side effects"]);
  });
  it("silences quotations unless asked not to", () => {
    expect(found(name("cure"), [cure], "They said “a miracle cure” to me")).toEqual([]);
    expect(found({ word: "signal", name: "cure", also: ["quoted"] }, [cure], "They said “a miracle cure” to me")).toEqual(["miracle cure"]);
    expect(found(name("cure"), [cure], "a miracle cure", { quotations: [{ start: 0, end: 14 }] })).toEqual([]);
  });
  it("undoes a hit that an exception overlaps", () => {
    expect(
      found(
        name("w"),
        [signal("w", ["patient~"], { except: ["patient information leaflet"] })],
        "the patient information leaflet and a patient",
      ),
    ).toEqual(["patient"]);
  });
});

describe("combinations", () => {
  const a = signal("a", ["apple"]);
  const b = signal("b", ["bear"]);
  const c = signal("c", ["cat"]);
  const all = [a, b, c];

  it("asks for all within a sentence, a paragraph or the post", () => {
    const within = (room: "sentence" | "paragraph" | "post"): Expression => ({ word: "all", of: [name("a"), name("b")], within: room });
    expect(found(within("sentence"), all, "An apple. A bear.")).toEqual([]);
    expect(found(within("sentence"), all, "An apple. A bear and an apple.")).toEqual(["bear and an apple"]);
    expect(found(within("paragraph"), all, "An apple. A bear.")).toEqual(["apple. A bear"]);
    expect(found(within("paragraph"), all, "An apple.\n\nA bear.")).toEqual([]);
    expect(found(within("post"), all, "An apple.\n\nA bear.")).toEqual(["apple.\n\nA bear"]);
  });
  it("takes not within the same room", () => {
    const when: Expression = { word: "all", of: [name("a"), { word: "not", of: name("b") }], within: "sentence" };
    expect(found(when, all, "An apple and a bear. Another apple.")).toEqual(["apple"]);
    expect(found(when, all, "An apple and a bear.")).toEqual([]);
  });
  it("counts, measures distance and keeps order", () => {
    expect(found({ word: "at-least", count: 2, of: [name("a"), name("b"), name("c")], within: "sentence" }, all, "cat and bear")).toEqual([
      "cat and bear",
    ]);
    expect(found({ word: "near", of: [name("a"), name("b")], within: 2 }, all, "apple or so bear")).toEqual(["apple or so bear"]);
    expect(found({ word: "near", of: [name("a"), name("b")], within: 1 }, all, "apple or so bear")).toEqual([]);
    expect(found({ word: "sequence", of: [name("a"), name("b")], within: "sentence" }, all, "bear then apple")).toEqual([]);
    expect(found({ word: "sequence", of: [name("a"), name("b")], within: "sentence" }, all, "apple then bear")).toEqual([
      "apple then bear",
    ]);
  });
  it("adds up a score, with evidence against", () => {
    const when: Expression = {
      word: "score",
      threshold: 3,
      of: [
        { add: 2, when: name("a") },
        { add: 1, when: name("b") },
        { add: -1, when: name("c") },
      ],
      within: "post",
    };
    expect(found(when, all, "apple bear")).toEqual(["apple bear"]);
    expect(found(when, all, "apple bear cat")).toEqual([]);
    expect(found(when, all, "apple")).toEqual([]);
  });
  it("asks for what is missing in the post and the profile", () => {
    const when: Expression = { word: "all", of: [name("a"), { word: "missing", of: name("b") }], within: "post" };
    expect(found(when, all, "apple")).toEqual(["apple"]);
    expect(found(when, all, "apple bear")).toEqual([]);
    expect(found(when, all, "apple", { author: { bio: "a bear" } })).toEqual([]);
  });
  it("looks at the context and the circumstances", () => {
    const when: Expression = { word: "all", of: [name("a"), { word: "context", of: name("b") }], within: "post" };
    expect(found(when, all, "apple", { context: "a bear" })).toEqual(["apple"]);
    expect(found(when, all, "apple bear")).toEqual([]);
    const tweets: Expression = { word: "all", of: [name("a"), { word: "where", conditions: { kind: ["tweet"] } }], within: "post" };
    expect(found(tweets, all, "apple", { kind: "tweet" })).toEqual(["apple"]);
    expect(found(tweets, all, "apple")).toEqual([]);
  });
  it("finds a composite within a phrase", () => {
    const either = signal("either", [], { when: { word: "any", of: [name("a"), name("b")], within: "post" } });
    expect(found({ word: "phrase", phrases: ["stop the {either}"] }, [...all, either], "Now stop the bear")).toEqual(["stop the bear"]);
  });
  it("makes a composite of a signal", () => {
    const both = signal("both", [], { when: { word: "all", of: [name("a"), name("b")], within: "sentence" } });
    expect(found(name("both"), [...all, both], "apple and bear")).toEqual(["apple and bear"]);
  });
});
