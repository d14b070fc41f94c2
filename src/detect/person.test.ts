import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "./annotate.test-support.ts";
import { handle } from "./handle.ts";
import { person } from "./person.ts";
import { place } from "./place.ts";

const linesOf = (list: string): string[] => readFileSync(`rulesets/lists/${list}.txt`, "utf8").split("\n").filter(Boolean);
const ordinary = new Set(linesOf("ordinary-name"));

/** A small seeded generator, so that a failure can be repeated. */
function* picks<T>(from: readonly T[], count: number, seed = 7): Generator<T> {
  let state = seed;
  for (let i = 0; i < count; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield from[state % from.length] as T;
  }
}

describe("person", () => {
  const first = linesOf("first-name-local").filter((name) => !name.includes(" ") && name.length > 3 && !ordinary.has(name.toLowerCase()));
  const last = linesOf("surname-local").filter((name) => !ordinary.has(name.toLowerCase()));
  const pairs = [...picks(first, 60)].map((name, i) => [name, [...picks(last, 60, 11)][i] ?? "Botha"] as const);

  it.each(pairs)("takes %s %s for a patient after a cue, whatever the name", (one, two) => {
    const text = `Yesterday my patient ${one} ${two}, 54, went home`;
    const [note] = person.detect(annotate(text));
    expect(text.slice(note?.start, note?.end)).toBe(`${one} ${two}`);
    expect(note?.traits).toEqual(expect.arrayContaining(["private", "full", "patient-cue"]));
  });

  it.each(pairs)("takes Dr %s %s for a practitioner, there and further on", (one, two) => {
    const notes = person.detect(annotate(`We asked Dr ${one} ${two} to come. Later ${two} came`));
    expect(notes.filter(({ traits }) => traits.includes("private"))).toEqual([]);
    expect(notes[0]?.traits).toEqual(["practitioner"]);
  });

  it("knows the author by the profile", () => {
    const author = { name: "Nomsa Khumalo" };
    const [own, other] = person.detect(annotate("With Nomsa Khumalo and Lerato Mokoena", { post: { author } }));
    expect(own?.traits).toContain("author");
    expect(other?.traits).toContain("private");
  });

  it("gives notes in order, without overlaps, on a text of nothing but names", () => {
    const text = [...picks([...first, ...last, "Dr", "Mrs", "de", "van", ",", "and", "陳太", "J."], 400)].join(" ");
    const notes = person.detect(annotate(text));
    expect(notes.length).toBeGreaterThan(20);
    for (const [i, note] of notes.entries()) {
      expect(note.start).toBeLessThan(note.end);
      expect(note.start).toBeGreaterThanOrEqual(notes[i - 1]?.end ?? 0);
    }
  });
});

it("knows the author's own handle", () => {
  const notes = handle.detect(annotate("as @dr_nessa says", { post: { author: { handle: "Dr_Nessa" } } }));
  expect(notes.map(({ traits }) => traits)).toEqual([["author"]]);
});

it.each([
  ...picks(
    linesOf("village").filter((name) => name.length > 8 && !name.includes(" ")),
    40,
  ),
])("finds %s after a locative", (name) => {
  const text = `He farms near ${name}, I think`;
  expect(place.detect(annotate(text)).map(({ start, end }) => text.slice(start, end))).toContain(name);
});
