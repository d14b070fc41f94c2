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

/** What is passed over, and whether the ways into pictures are kept. */
interface Choice {
  readonly isIgnored?: ((disk: string) => Promise<boolean>) | undefined;
  readonly pictures?: boolean | undefined;
}

/** Lists a folder with all below it, in order of name. `disk` is for the system, `path` for people. */
export async function listFolder(disk: string, path: string, choice: Choice = {}): Promise<Listing> {
  const walk = new Walk(choice);
  const shown = path === "." ? "" : path.endsWith("/") ? path : `${path}/`;
  await walk.folder(disk, shown, "");
  return walk;
}

class Walk implements Listing {
  readonly entries: DiskEntry[] = [];
  readonly problems: Problem[] = [];
  readonly media = new Media();
  readonly skipped: Record<string, number> = {};
  readonly #choice: Choice;

  constructor(choice: Choice) {
    this.#choice = choice;
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
      else if ((await this.#choice.isIgnored?.(full)) === true) this.#skip("ignored files");
      else if (isMedia(name)) this.media.add(name, this.#choice.pictures ? fileEntry(full, path, name, 0).open : undefined);
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
