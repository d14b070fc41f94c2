import { type BigIntStats, promises } from "node:fs";
import { resolve } from "node:path";
import { listFolder } from "./folder.ts";
import { expandGlob, hasMagic } from "./glob.ts";
import { isArchive, isHidden, isMedia, isTextual } from "./names.ts";

/** A draft on disk and how it stands: another stamp means that somebody has written it. */
export interface ListedDraft {
  /** As the user named it. */
  readonly path: string;
  readonly stamp: string;
}

/** The drafts of files, folders and patterns as a check would read them, without archives. What is not there is left out. */
export async function listDrafts(
  paths: readonly string[],
  cwd: string,
  isIgnored: (disk: string) => Promise<boolean>,
): Promise<readonly ListedDraft[]> {
  const found = new Map<string, string>();
  const take = async (path: string, disk: string): Promise<void> => {
    if (!found.has(disk) && !(await isIgnored(disk))) found.set(disk, path);
  };
  for (const path of (await Promise.all(paths.map((one) => expanded(one, cwd)))).flat()) {
    const disk = resolve(cwd, path);
    const info = await statOf(disk);
    if (info?.isDirectory() === true) {
      const { entries } = await listFolder(disk, path, { isIgnored });
      for (const entry of entries) if (isTextual(entry.name) && !isHidden(entry.name)) await take(entry.path, resolve(cwd, entry.path));
    } else if (info?.isFile() === true && !isArchive(path)) await take(path, disk);
  }
  return Promise.all([...found].map(async ([disk, path]) => ({ path, stamp: stampOf(await statOf(disk)) })));
}

/** What is to be watched for some paths: folders with all below them (those of patterns too), and single files, which need not be there. */
export async function watchable(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly trees: readonly string[]; readonly files: readonly string[] }> {
  const trees: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const info = await statOf(resolve(cwd, path));
    if (info === undefined && hasMagic(path)) trees.push(baseOf(path));
    else (info?.isDirectory() === true ? trees : files).push(path);
  }
  return { trees, files };
}

/** The part of a pattern before its first sign of one: the folder below which all matches lie. */
function baseOf(path: string): string {
  const parts = path.split("/");
  const folder = parts
    .slice(
      0,
      parts.findIndex((part) => hasMagic(part)),
    )
    .join("/");
  return folder === "" ? (path.startsWith("/") ? "/" : ".") : folder;
}

async function expanded(path: string, cwd: string): Promise<readonly string[]> {
  if (!hasMagic(path) || (await statOf(resolve(cwd, path))) !== undefined) return [path];
  return (await expandGlob(path, cwd)).filter((match) => !(isMedia(match) || isArchive(match)));
}

const statOf = (disk: string): Promise<BigIntStats | undefined> => promises.stat(disk, { bigint: true }).catch(() => undefined);

const stampOf = (info: BigIntStats | undefined): string => (info === undefined ? "gone" : `${info.mtimeNs} ${info.size} ${info.ino}`);
