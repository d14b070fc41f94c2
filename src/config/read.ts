import { dirname, relative, resolve } from "node:path";
import { isMap, type Node } from "yaml";
import type { Problem } from "../model/problem.ts";
import { mapOf, type Read } from "../yaml/shape.ts";
import { complain, maxBytes, openSource, type SourceFile } from "../yaml/source-file.ts";
import { yamlTree } from "../yaml/yaml-tree.ts";
import { configuration } from "./keys.ts";
import type { Layer, Layers } from "./layer.ts";

/** How many configurations may build on each other. */
const mostExtends = 20;

/** Reads a configuration and all that it extends; what is wrong is a problem with file, line and column. */
export function readConfiguration(disk: string, cwd: string): { readonly layers: Layers; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const layers = layersOf(disk, cwd, [], problems);
  return { layers: { path: shown(disk, cwd), folder: dirname(disk), layers }, problems };
}

const shown = (disk: string, cwd: string): string => {
  const path = relative(cwd, disk);
  return path === "" ? disk : path;
};

function layersOf(disk: string, cwd: string, above: readonly string[], problems: Problem[]): readonly Layer[] {
  const source = openSource(disk, maxBytes.yaml);
  const file: SourceFile = { ...source, path: shown(disk, cwd) };
  const root = rootOf(file, disk);
  const values = root === undefined ? new Map<string, Read>() : mapOf(file, root, configuration, "a configuration");
  const folder = dirname(disk);
  const parents = listOf(values.get("extends")?.value).flatMap((path) => {
    const parent = resolve(folder, path);
    const line = values.get("extends")?.line;
    if (above.includes(parent) || parent === disk || above.length >= mostExtends) {
      file.problems.push({
        code: "bad-rule",
        message: `Unexpected circle through ${path}, expected a configuration that ends`,
        path: file.path,
        line,
      });
      return [];
    }
    return layersOf(parent, cwd, [...above, disk], problems);
  });
  // The rest of a wrong file is still read, so that all that is wrong is told at once.
  problems.push(...file.problems.map((problem) => ({ ...problem, code: "bad-configuration" as const })));
  const path = file.path;
  const own: Layer = { path, folder, values: without(values, ["extends", "overrides"]), files: undefined };
  const overrides = listOf<ReadonlyMap<string, Read>>(values.get("overrides")?.value).map((override) => ({
    path,
    folder,
    values: without(override, ["files"]),
    files: listOf(override.get("files")?.value),
  }));
  return [...parents, own, ...overrides];
}

/** The map of settings: the whole file, or what stands under "scrubin" in a package.json. */
function rootOf(file: SourceFile, disk: string): Node | undefined {
  const tree = yamlTree(file);
  if (tree === undefined || !disk.endsWith("package.json")) return tree;
  const inner = isMap(tree) ? (tree.get("scrubin", true) as Node | undefined) : undefined;
  return inner ?? complain(file, tree, 'Unexpected end, expected the key "scrubin"');
}

const listOf = <T = string>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

const without = (values: ReadonlyMap<string, Read>, names: readonly string[]): ReadonlyMap<string, Read> =>
  new Map([...values].filter(([name]) => !names.includes(name)));
