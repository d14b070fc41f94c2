import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** A command of a README and what it says that the command prints. */
interface Shown {
  readonly command: string;
  readonly output: string;
}

/** All `$ …` lines of a README's console blocks, each with the lines below it. */
function shown(text: string): readonly Shown[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gmu)].map((block) => block[1] ?? "");
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const end = part.indexOf("\n");
        return { command: part.slice(0, end), output: part.slice(end + 1).trimEnd() };
      }),
  );
}

/** How many signals the built-in vocabulary has says nothing about a ruleset, and changes with every word that is learned. */
const withoutCount = (text: string): string => text.replaceAll(/\b\d+ signals\b/gu, "… signals");

describe.each(["README.md", "rulesets/README.md", "docs/audit.md", "docs/gate.md", "docs/editors.md"])("%s", (name) => {
  const examples = shown(readFileSync(`${root}${name}`, "utf8"));

  it("shows commands with their output", () => {
    expect(examples.length).toBeGreaterThan(0);
  });
  it.each(examples)(
    "prints what it says: $command",
    ({ command, output }) => {
      const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
      const run = spawnSync("bash", ["-c", command], { cwd: root, encoding: "utf8", env: { ...env, NO_COLOR: "1" } });
      expect(withoutCount(`${run.stdout}${run.stderr}`.trimEnd())).toBe(withoutCount(output));
    },
    60_000,
  );
});
