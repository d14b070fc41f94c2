import { describe, expect, it } from "vitest";
import { reporters } from "./index.ts";
import { blot } from "./mask.ts";
import { canonicalReport, plain, secrets, unsafeIn } from "./report.test-support.ts";

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
