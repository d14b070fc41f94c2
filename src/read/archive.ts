import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { type DiskEntry, fileEntry } from "./archive/file.ts";
import { listFolder } from "./archive/folder.ts";
import { expandGlob, hasMagic } from "./archive/glob.ts";
import type { Budget } from "./archive/limits.ts";
import { byName, isMedia, isTextual, isZip } from "./archive/names.ts";
import { groupParts } from "./archive/parts.ts";
import { stdinEntry } from "./archive/stdin.ts";
import { problemOf } from "./damage.ts";

export { isTextual, isZip } from "./archive/names.ts";

/** What one PATH holds, or several zips of one export together: entries by name, still closed. */
export interface Tree {
  /** As the user named it. */
  readonly path: string;
  readonly kind: "file" | "folder" | "archive";
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** How many pictures, films and the like there are; they are not among the entries. */
  readonly media: number;
  /** How many files were passed over because they are ignored. */
  readonly ignored: number;
  /** How many files on disk it is: the zips of one export are several. */
  readonly files: number;
  close(): void;
}

/** Where paths are looked for. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** What standard input is called, e.g. "draft.md". */
  readonly stdinName?: string | undefined;
  /** Files to pass over, by absolute path. */
  readonly isIgnored?: ((disk: string) => Promise<boolean>) | undefined;
}

const nothing = { media: 0, ignored: 0, files: 1, problems: [], close: () => undefined } as const;

/** Opens paths in the order given; patterns in order of name, each file once, zips of one export as one tree. */
export async function* openTrees(paths: readonly string[], around: Surroundings): AsyncGenerator<Tree> {
  const { found, problems } = await expand(paths, around.cwd);
  for (const problem of problems) yield { ...nothing, path: problem.path ?? "", kind: "file", entries: [], problems: [problem] };
  const budget: Budget = { spent: 0 };
  const groups = new Map(groupParts(found.filter((path) => isZip(path))).map((group) => [group[0], group]));
  for (const path of found) {
    if (path !== "-" && (await around.isIgnored?.(resolve(around.cwd, path))) === true) {
      yield { ...nothing, path, kind: "file", entries: [], ignored: 1, files: 0 };
    } else if (isZip(path)) {
      const group = groups.get(path);
      if (group !== undefined)
        yield await openZips(
          group.map((zip) => ({ disk: resolve(around.cwd, zip), path: zip })),
          budget,
        );
    } else {
      yield await openOther(path, around, budget);
    }
  }
}

/** Opens zips found inside a folder, those of one export together. */
export async function* openInnerZips(entries: readonly Entry[]): AsyncGenerator<Tree> {
  const byPath = new Map(entries.filter((entry): entry is DiskEntry => "disk" in entry).map((entry) => [entry.path, entry]));
  for (const group of groupParts([...byPath.keys()])) {
    yield await openZips(
      group.flatMap((path) => byPath.get(path) ?? []),
      { spent: 0 },
    );
  }
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

async function openOther(path: string, around: Surroundings, budget: Budget): Promise<Tree> {
  if (path === "-") {
    const entry = stdinEntry(around.stdin ?? empty(), around.stdinName ?? "-");
    return { ...nothing, path: entry.path, kind: "file", entries: [entry] };
  }
  const disk = resolve(around.cwd, path);
  try {
    const info = await stat(disk);
    if (info.isDirectory())
      return { ...(await listFolder(disk, path, around.isIgnored)), path, kind: "folder", files: 1, close: nothing.close };
    if (!isTextual(path) && (await startsLikeZip(disk))) return await openZips([{ disk, path }], budget);
    return { ...nothing, path, kind: "file", entries: [fileEntry(disk, path, basename(path), info.size)] };
  } catch (error) {
    return { ...nothing, path, kind: "file", entries: [], problems: [problemOf(error, path)] };
  }
}

async function openZips(zips: readonly { disk: string; path: string }[], budget: Budget): Promise<Tree> {
  const { openZip } = await import("./archive/zip.ts");
  const opened = await Promise.all(zips.map(({ disk, path }) => openZip(disk, path, budget)));
  const seen = new Set<string>();
  const entries = opened
    .flatMap((zip) => zip.entries)
    .filter((entry) => {
      // The same file in two parts is one file; a file of the same name with other contents is another.
      const key = `${entry.name}\0${entry.size}\0${entry.crc32}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => byName(a.name, b.name) || byName(a.path, b.path));
  return {
    path: zips[0]?.path ?? "",
    kind: "archive",
    entries,
    problems: opened.flatMap((zip) => zip.problems),
    ignored: 0,
    media: opened.reduce((sum, zip) => sum + zip.media, 0),
    files: zips.length,
    close: () => {
      for (const zip of opened) zip.close();
    },
  };
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
