import { describe, expect, it } from "vitest";
import { reporters } from "./index.ts";
import { blot } from "./mask.ts";
import { canonicalReport, plain, secrets } from "./report.test-support.ts";

/** Inclusive ranges of code points that no writer may print raw; a line break is no such one. */
const forbidden = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const;

const unsafeIn = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0).filter((code) =>
    forbidden.some(([first, last]) => code >= first && code <= last),
  );

/** Those that print no word of a post and no clause: their readers see the lines themselves. */
const wordless = ["github", "gitlab"];

async function printed(name: string, style = plain): Promise<string> {
  const reporter = await reporters.find((entry) => entry.name === name)?.load();
  return [...(reporter?.render(canonicalReport(), style) ?? [])].join("");
}

describe.each(reporters.map((entry) => [entry.name, entry] as const))("reporter %s", (name, entry) => {
  it("is listed as it names itself", async () => {
    const reporter = await entry.load();
    expect([reporter.name, reporter.summary]).toEqual([entry.name, entry.summary]);
  });

  it("writes no word that may point at a patient", async () => {
    const text = await printed(name);
    if (!wordless.includes(name)) expect(text).toContain(blot);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("marks a clause whose number nobody has confirmed", async () => {
    if (!wordless.includes(name)) expect(await printed(name)).toMatch(/paragraph not confirmed|"verified":"(?:partly|no)"/);
  });

  it("shows those words when asked to", async () => {
    const text = await printed(name, { ...plain, reveal: true });
    for (const secret of secrets) expect(text.includes(secret)).toBe(!wordless.includes(name));
    expect(text).not.toContain(blot);
  });

  it("passes on nothing that steers a terminal", async () => {
    expect(unsafeIn(await printed(name))).toEqual([]);
    expect(unsafeIn(await printed(name, { ...plain, reveal: true }))).toEqual([]);
  });

  it("prints the same bytes for the same report, and ends with a line break", async () => {
    const text = await printed(name);
    expect(await printed(name)).toBe(text);
    expect(text.endsWith("\n")).toBe(true);
  });
});
