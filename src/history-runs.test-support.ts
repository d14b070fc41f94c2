import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./tree.test-support.ts";

/** What the tests look at in a finding. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly certainty: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly excerpt: string;
  readonly post: { readonly id: string };
  readonly place: { readonly path: string; readonly line: number };
  readonly posts?: readonly {
    readonly id: string;
    readonly at: string;
    readonly adds: readonly string[];
    readonly place: { readonly line: number };
  }[];
  readonly evidence: readonly { readonly text: string; readonly post?: string; readonly place: { readonly line: number } | null }[];
}

const bin = join(root, "bin/scrubin.js");

/** Of the test file that runs; it takes the folder away at its end. */
export const folder = mkdtempSync(join(tmpdir(), "scrubin-history-"));

export function run(...argv: readonly string[]) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

export const check = (...argv: readonly string[]): readonly Told[] =>
  run("check", ...argv, "--format", "ndjson", "--fail-on", "never")
    .stdout.split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** The findings across posts. */
export const across = (found: readonly Told[]): readonly Told[] => found.filter(({ posts }) => posts !== undefined);
export const byRule = (found: readonly Told[], rule: string): readonly Told[] => across(found).filter((one) => one.rule === rule);

/** Posts of one author, a day apart unless a day is given, as NDJSON. */
export function posts(
  name: string,
  texts: readonly (string | { readonly text: string; readonly at: string })[],
  author: string | null = "Dr A",
): string {
  const lines = texts.map((one, at) =>
    JSON.stringify({
      id: `p${at}`,
      ...(typeof one === "string" ? { text: one, at: `2024-03-${String(at + 1).padStart(2, "0")}T10:00:00Z` } : one),
      ...(author === null ? {} : { author: { name: author } }),
    }),
  );
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return name;
}

export const story = [
  "Admitted a man with burns to both hands this morning. He would not let go of his cap.",
  "My burns patient is a beekeeper from Montagu. I will never complain about my job again.",
  "The beekeeper went home today. His wife, 71, cried in my arms.",
];
