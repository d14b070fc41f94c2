import { relative, resolve } from "node:path";
import ignore from "ignore";
import type { Origin, RunSettings, Settings } from "../model/settings.ts";
import type { Read } from "../yaml/shape.ts";
import { pathKeys, runKeys } from "./keys.ts";
import type { Layer, Layers } from "./layer.ts";

/** The settings that layers give one file (absolute path), and where each stands. */
export function settingsFrom({ layers }: Layers, file: string): { readonly settings: Settings; readonly origins: readonly Origin[] } {
  const merged = merge(layers.filter((layer) => isFor(layer, file)));
  const rules = (merged.get("rules")?.value ?? new Map()) as ReadonlyMap<string, Read>;
  const author = merged.get("author")?.value as ReadonlyMap<string, Read> | undefined;
  const settings = {
    ...Object.fromEntries(pathKeys.flatMap((name) => (merged.has(name) ? [[name, merged.get(name)?.value]] : []))),
    rules: new Map([...rules].map(([name, { value }]) => [name, value])),
    author: author === undefined ? undefined : Object.fromEntries([...author].map(([name, { value }]) => [name, value])),
  } as Settings;
  return { settings, origins: originsOf(merged) };
}

/** The settings of the run; paths are taken from the folder of the file they stand in. */
export function runSettingsFrom({ layers }: Layers): RunSettings {
  const merged = merge(layers.filter(({ files }) => files === undefined));
  const pick = (name: string): unknown => merged.get(name)?.value;
  const baseline = merged.get("baseline");
  const rulesets = merged.get("rulesets");
  return {
    ...(Object.fromEntries(runKeys.map((name) => [name, pick(name)])) as unknown as RunSettings),
    baseline: baseline === undefined ? undefined : resolve(baseline.folder, String(baseline.value)),
    rulesets: rulesets === undefined ? [] : (rulesets.value as readonly string[]).map((path) => resolve(rulesets.folder, path)),
  };
}

interface Merged extends Read {
  readonly path: string;
  readonly folder: string;
}

/** Later layers win; rules and the fields of the author one by one. */
function merge(layers: readonly Layer[]): ReadonlyMap<string, Merged> {
  const out = new Map<string, Merged>();
  for (const { values, path, folder } of layers) {
    for (const [name, read] of values) {
      const before = out.get(name)?.value;
      const own = placed(read.value, path);
      const value = before instanceof Map && own instanceof Map ? new Map([...before, ...own]) : own;
      out.set(name, { ...read, value, path, folder });
    }
  }
  return out;
}

/** Keeps with each value of a table the file it stands in. */
const placed = (value: unknown, path: string): unknown =>
  value instanceof Map ? new Map([...(value as Map<string, Read>)].map(([name, read]) => [name, { ...read, path }])) : value;

function originsOf(merged: ReadonlyMap<string, Merged>): readonly Origin[] {
  return [...merged].flatMap(([name, { value, path, line }]): readonly Origin[] => {
    if (!(value instanceof Map)) return [{ name, value: Array.isArray(value) ? value.join(", ") : String(value), path, line }];
    return [...(value as Map<string, Merged>)].map(([inner, one]) => ({
      name: `${name}.${inner}`,
      value: String(one.value),
      path: one.path,
      line: one.line,
    }));
  });
}

/** Whether a file is among those a layer is for. */
function isFor({ files, folder }: Layer, file: string): boolean {
  return files === undefined || matches(files, folder, file);
}

/** Whether patterns of .gitignore that stand in a folder match a file below it. */
export function matches(patterns: readonly string[], folder: string, file: string): boolean {
  const inside = relative(folder, file).replaceAll("\\", "/");
  if (inside === "" || inside.startsWith("../") || inside === ".." || ignore.isPathValid(inside) === false) return false;
  return ignore()
    .add([...patterns])
    .ignores(inside);
}
