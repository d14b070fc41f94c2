import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { Problem } from "../../model/problem.ts";
import { problemOf } from "../damage.ts";
import { type DiskEntry, fileEntry } from "./file.ts";
import { Media } from "./media.ts";
import { byName, isHidden, isMedia, isNoise } from "./names.ts";

/** The files of a folder and what could not be listed. Hidden ones, node_modules and links to folders are left out. */
export interface Listing {
  readonly entries: readonly DiskEntry[];
  readonly problems: readonly Problem[];
  readonly media: Media;
  /** Left out on purpose, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

type IsIgnored = ((disk: string) => Promise<boolean>) | undefined;

/** Lists a folder with all below it, in order of name. `disk` is for the system, `path` for people. */
export async function listFolder(disk: string, path: string, isIgnored?: IsIgnored): Promise<Listing> {
  const walk = new Walk(isIgnored);
  const shown = path === "." ? "" : path.endsWith("/") ? path : `${path}/`;
  await walk.folder(disk, shown, "");
  return walk;
}

class Walk implements Listing {
  readonly entries: DiskEntry[] = [];
  readonly problems: Problem[] = [];
  readonly media = new Media();
  readonly skipped: Record<string, number> = {};
  readonly #isIgnored: IsIgnored;

  constructor(isIgnored: IsIgnored) {
    this.#isIgnored = isIgnored;
  }

  async folder(disk: string, shown: string, inside: string): Promise<void> {
    let children: Dirent[];
    try {
      children = await readdir(disk, { withFileTypes: true });
    } catch (error) {
      this.problems.push(problemOf(error, shown === "" ? "." : shown.slice(0, -1)));
      return;
    }
    children.sort((a, b) => byName(a.name, b.name));
    for (const child of children) {
      if (isNoise(child.name) || isHidden(child.name)) continue;
      const [full, path, name] = [`${disk}/${child.name}`, shown + child.name, inside + child.name];
      if (child.isDirectory()) await this.folder(full, `${path}/`, `${name}/`);
      else if ((await this.#isIgnored?.(full)) === true) this.#skip("ignored files");
      else if (isMedia(name)) this.media.add(name);
      else if (child.isFile() || child.isSymbolicLink()) await this.file(full, path, name);
      else this.#skip("special files");
    }
  }

  private async file(disk: string, path: string, name: string): Promise<void> {
    try {
      const info = await stat(disk);
      if (info.isFile()) this.entries.push(fileEntry(disk, path, name, info.size));
      else this.#skip(info.isDirectory() ? "links to folders" : "special files");
    } catch (error) {
      this.problems.push(problemOf(error, path));
    }
  }

  #skip(reason: string): void {
    this.skipped[reason] = (this.skipped[reason] ?? 0) + 1;
  }
}
