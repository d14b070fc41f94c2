import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getBuiltinModule } from "node:process";
import type { Problem } from "../model/problem.ts";
import type { Ruleset } from "../model/rule.ts";
import type { Signal } from "../model/signal.ts";
import type { Sources } from "../model/sources.ts";

/** Raised when the form of stored rules changes, so that a program never reads those of another. */
const form = 2;
const names = { rulesets: "catalogue.json.br", signals: "signals.json.br" } as const;

/** A value, or the problem that kept it from being read. */
export type Stored<T> = { readonly value: T } | { readonly problem: Problem };

/** Stores checked rules in a folder as JSON: the rulesets with all their prose, and the signals. The same rules give the same bytes. */
export function writeStore(folder: string, sources: Sources): void {
  mkdirSync(folder, { recursive: true });
  write(folder, "rulesets", sources.rulesets);
  write(folder, "signals", sources.signals);
}

/** The stored rulesets with all their words: what `rules` and `explain` print. */
export function readCatalogue(folder: string): Stored<readonly Ruleset[]> {
  return read<readonly Ruleset[]>(folder, "rulesets");
}

/** The stored rules whole, to add a user's own to. */
export function readStore(folder: string): Stored<Sources> {
  const rulesets = readCatalogue(folder);
  if ("problem" in rulesets) return rulesets;
  const signals = read<readonly Signal[]>(folder, "signals");
  return "problem" in signals ? signals : { value: { rulesets: rulesets.value, signals: signals.value } };
}

function write(folder: string, part: keyof typeof names, value: unknown): void {
  const path = join(folder, names[part]);
  const unfinished = `${path}.unfinished`;
  const text = `${JSON.stringify({ form, [part]: value })}\n`;
  writeFileSync(unfinished, isPacked(path) ? getBuiltinModule("node:zlib").brotliCompressSync(text) : text);
  renameSync(unfinished, path);
}

function read<T>(folder: string, part: keyof typeof names): Stored<T> {
  const path = join(folder, names[part]);
  const wrong = (message: string): Stored<T> => ({
    problem: { code: "bad-rule", message, path, hint: "Build or install the program again" },
  });
  try {
    const stored: { form?: unknown; rulesets?: unknown; signals?: unknown } = JSON.parse(readText(path));
    if (stored.form !== form) return wrong(`Unexpected form ${String(stored.form)} of stored rules, expected ${form}`);
    return Array.isArray(stored[part]) ? { value: stored[part] as T } : wrong(`Unexpected file without "${part}", expected stored rules`);
  } catch {
    return wrong("Unexpected end, expected stored rules as JSON");
  }
}

/** Packed, for else they would be most of the package. */
const isPacked = (path: string): boolean => path.endsWith(".br");

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (isPacked(path) ? getBuiltinModule("node:zlib").brotliDecompressSync(bytes) : bytes).toString("utf8");
}
