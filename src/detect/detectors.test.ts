import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Post } from "../model/post.ts";
import { annotate } from "./annotate.test-support.ts";
import { detectors } from "./index.ts";

interface Case {
  readonly text: string;
  readonly kind?: Post["kind"];
  readonly jurisdictions?: readonly string[];
  /** Weak notes count too. */
  readonly weak?: boolean;
  /** Only the notes named need be seen; others may stand beside them. */
  readonly join?: boolean;
  readonly notes: readonly {
    readonly words: string;
    readonly traits: readonly string[];
    readonly without?: readonly string[];
    readonly strength?: string;
  }[];
}

const fixture = (kind: string): string => `fixtures/detect/${kind}.yaml`;
const shared = detectors.filter(({ kind }) => existsSync(fixture(kind)));

it("finds the fixtures", () => expect(shared.length).toBeGreaterThanOrEqual(10));

describe.each(shared.map((detector) => [detector.kind, detector] as const))("%s", (kind, detector) => {
  const cases = parse(readFileSync(fixture(kind), "utf8")) as readonly Case[];

  it.each(cases.map((one) => [one.text, one] as const))("%s", (_, { text, notes, weak, join, ...more }) => {
    const post = { text, ...(more.kind ? { kind: more.kind } : {}) };
    const annotated = annotate(text, { post, ...(more.jurisdictions ? { jurisdictions: more.jurisdictions } : {}) });
    const named = new Set(notes.map(({ words }) => words));
    const wordsOf = (note: { start: number; end: number }): string => annotated.plain.slice(note.start, note.end);
    const seen = detector.detect(annotated).filter((note) => weak || note.strength !== "weak" || named.has(wordsOf(note)));
    if (join) expect(seen.map(wordsOf)).toEqual(expect.arrayContaining([...named]));
    else expect(seen.map(wordsOf)).toEqual(notes.map(({ words }) => words));
    for (const { traits, without, strength, words } of notes) {
      const note = seen.find((one) => wordsOf(one) === words);
      expect(note?.traits).toEqual(expect.arrayContaining([...traits]));
      for (const trait of without ?? []) expect(note?.traits).not.toContain(trait);
      if (strength !== undefined) expect(note?.strength).toBe(strength);
    }
  });

  it("carries only traits that it tells of", () => {
    for (const { text } of cases)
      for (const note of detector.detect(annotate(text)))
        for (const trait of note.traits) expect(Object.keys(detector.traits)).toContain(trait);
  });
});
