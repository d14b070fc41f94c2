import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Gauge } from "../model/gauge.ts";
import type { Limits } from "../model/limits.ts";
import { usualLimits } from "../model/limits.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import type { Selection } from "../model/version-control.ts";
import { fileEntry } from "./archive/file.ts";
import { listFolder } from "./archive/folder.ts";
import { expandGlob, hasMagic } from "./archive/glob.ts";
import type { OpenArchive } from "./archive/inventory.ts";
import { type Budget, excess } from "./archive/limits.ts";
import { Media } from "./archive/media.ts";
import { byName, isArchive, isMedia, isTar, isTextual } from "./archive/names.ts";
import { groupParts, missingParts } from "./archive/parts.ts";
import { stdinEntry } from "./archive/stdin.ts";
import { problemOf } from "./damage.ts";

export { isSpent } from "./archive/limits.ts";
export type { Media } from "./archive/media.ts";
export { isArchive, isContent, isForeignArchive, isFurniture, isHidden, isTextual } from "./archive/names.ts";

/** What one PATH holds, or several archives of one export together: entries by name, still closed. */
export interface Tree {
  /** As the user named it. */
  readonly path: string;
  readonly kind: "file" | "folder" | "archive";
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Pictures, films and the like; they are not among the entries. */
  readonly media: Media;
  /** Left out on purpose, by reason. */
  readonly skipped?: Readonly<Record<string, number>> | undefined;
  /** How many files on disk it is: the parts of one export are several. */
  readonly files: number;
  /** Whether no other path is opened after it. */
  readonly isLast: boolean;
  /** How many archives it lies in. */
  readonly depth: number;
  readonly budget: Budget;
  /** Whether it may hold nothing worth reading: a choice of files, unlike a folder that was named. */
  readonly mayBeEmpty?: boolean | undefined;
  close(): void;
}

/** Where paths are looked for, and how much of them is taken. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** What standard input is called, e.g. "draft.md". */
  readonly stdinName?: string | undefined;
  /** Files to pass over, by absolute path. */
  readonly isIgnored?: ((disk: string) => Promise<boolean>) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Files that were chosen elsewhere, to be read instead of paths. */
  readonly selection?: Selection | undefined;
  /** Whether to look into pictures for the place and the time of taking. */
  readonly pictures?: boolean | undefined;
  readonly gauge?: Gauge | undefined;
}

/** Opens paths in the order given; patterns in order of name, each file once, the parts of one export as one tree. */
export async function* openTrees(paths: readonly string[], around: Surroundings): AsyncGenerator<Tree> {
  if (around.selection !== undefined) {
    yield await selectedTree(around.selection, around);
    return;
  }
  const { found, problems } = await expand(paths, around.cwd);
  for (const problem of problems) yield { ...fileTree(problem.path ?? "", around), problems: [problem] };
  const groups = new Map(groupParts(found.filter((path) => isArchive(path))).map((group) => [group[0], group]));
  const firsts = found.filter((path) => !isArchive(path) || groups.has(path));
  for (const path of firsts) {
    if (path !== "-" && (await around.isIgnored?.(resolve(around.cwd, path))) === true) {
      yield { ...fileTree(path, around), files: 0, skipped: { "ignored files": 1 }, isLast: path === firsts.at(-1) };
      continue;
    }
    const group = groups.get(path);
    const tree = await (group === undefined ? openOther(path, around) : openGroup(group, around));
    yield { ...tree, isLast: path === firsts.at(-1) };
  }
}

/** Opens archives found inside a tree, those of one export together. Each gives a tree, or a problem at least. */
export async function* openInner(entries: readonly Entry[], outer: Tree): AsyncGenerator<Tree> {
  const depth = outer.depth + (outer.kind === "archive" ? 1 : 0);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const group of groupParts([...byPath.keys()])) {
    const base = { ...outer, path: group[0] ?? "", entries: [], problems: [], skipped: {}, media: new Media(), depth, close: nothing };
    if (depth > outer.budget.limits.depth) yield { ...base, problems: [problemOf(excess("depth", outer.budget.limits), base.path)] };
    else {
      const { openEntry } = await import("./archive/nested.ts");
      const opened = group.flatMap((path) => byPath.get(path) ?? []).map((entry) => openEntry(entry, outer.budget));
      yield { ...merged(await Promise.all(opened), group, outer.budget, depth), isLast: outer.isLast };
    }
  }
}

/** Chosen files as a tree: what of them is worth reading is decided as in a folder. */
async function selectedTree({ entries, problems }: Selection, around: Surroundings): Promise<Tree> {
  const ignored = await Promise.all(entries.map(({ path }) => around.isIgnored?.(resolve(around.cwd, path)) ?? false));
  const kept = entries.filter((_, at) => ignored[at] !== true && !isMedia(entries[at]?.name ?? ""));
  return { ...fileTree(".", around), kind: "folder", entries: kept, problems, files: 0, isLast: true, mayBeEmpty: true };
}

const nothing = (): void => undefined;

const budgetOf = ({ limits, gauge, pictures }: Surroundings): Budget => ({
  limits: { ...usualLimits, ...limits },
  gauge,
  spent: 0,
  pictures: pictures ?? false,
});

function fileTree(path: string, around: Surroundings): Tree {
  const rest = {
    entries: [],
    problems: [],
    media: new Media(),
    files: 1,
    isLast: false,
    depth: 0,
    budget: budgetOf(around),
    close: nothing,
  };
  return { path, kind: "file", ...rest };
}

/** Replaces patterns by what they match and leaves out what was named twice. */
async function expand(paths: readonly string[], cwd: string): Promise<{ found: string[]; problems: Problem[] }> {
  const found = new Map<string, string>();
  const problems: Problem[] = [];
  const add = (path: string): unknown => found.has(resolve(cwd, path)) || found.set(path === "-" ? "-" : resolve(cwd, path), path);
  for (const path of paths) {
    if (path === "-" || !hasMagic(path) || (await exists(resolve(cwd, path)))) {
      add(path);
      continue;
    }
    const matches = await expandGlob(path, cwd);
    if (matches.length === 0) problems.push({ code: "unreadable", message: "Unexpected pattern: no file matches it", path });
    for (const match of matches) if (!isMedia(match)) add(match);
  }
  return { found: [...found.values()], problems };
}

async function openOther(path: string, around: Surroundings): Promise<Tree> {
  const tree = fileTree(path, around);
  if (path === "-") {
    const entry = stdinEntry(around.stdin ?? empty(), around.stdinName ?? "-");
    return { ...tree, path: entry.path, entries: [entry] };
  }
  const disk = resolve(around.cwd, path);
  try {
    const info = await stat(disk);
    if (info.isDirectory()) return { ...tree, ...(await listFolder(disk, path, around)), kind: "folder" };
    // A pipe is read once, from its beginning.
    if (!info.isFile()) return { ...tree, entries: [{ ...stdinEntry(fileEntry(disk, path, "", 0).open(), path), name: basename(path) }] };
    if (!isTextual(path) && (await startsLikeZip(disk))) {
      const { openZip } = await import("./archive/zip.ts");
      return merged([await openZip(disk, path, tree.budget)], [path], tree.budget, 0);
    }
    return { ...tree, entries: [fileEntry(disk, path, basename(path), info.size)] };
  } catch (error) {
    return { ...tree, problems: [problemOf(error, path)] };
  }
}

/** The archives of one export as one tree. */
async function openGroup(group: readonly string[], around: Surroundings): Promise<Tree> {
  const budget = budgetOf(around);
  const opened = group.map(async (path) => {
    const disk = resolve(around.cwd, path);
    return isTar(path)
      ? (await import("./archive/tar.ts")).openTar(disk, path, budget)
      : (await import("./archive/zip.ts")).openZip(disk, path, budget);
  });
  return merged(await Promise.all(opened), group, budget, 0);
}

function merged(opened: readonly OpenArchive[], paths: readonly string[], budget: Budget, depth: number): Tree {
  const seen = new Set<string>();
  const entries = opened
    .flatMap((archive) => archive.entries)
    .filter((entry) => {
      // The same file in two parts is one file; a file of the same name with other contents is another.
      const key = `${entry.name}\0${entry.size}\0${entry.sum}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => byName(a.name, b.name) || byName(a.path, b.path));
  const media = new Media();
  for (const archive of opened) media.addAll(archive.media);
  const path = paths[0] ?? "";
  return {
    path,
    kind: "archive",
    entries,
    problems: [...opened.flatMap((archive) => archive.problems), ...gapProblems(paths, path)],
    media,
    files: paths.length,
    isLast: false,
    depth,
    budget,
    close: () => {
      for (const archive of opened) archive.close();
    },
  };
}

function gapProblems(paths: readonly string[], path: string): readonly Problem[] {
  const missing = missingParts(paths);
  if (missing.length === 0) return [];
  const message = `Unexpected gap in the parts of an export: ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ", …" : ""} not given`;
  return [{ code: "incomplete", message, hint: "Give all parts of the export together", path }];
}

async function startsLikeZip(disk: string): Promise<boolean> {
  const file = await open(disk);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await file.close();
  }
}

const exists = (disk: string): Promise<boolean> =>
  stat(disk).then(
    () => true,
    () => false,
  );

async function* empty(): AsyncGenerator<Uint8Array> {}
