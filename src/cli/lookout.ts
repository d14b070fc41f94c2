import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { World } from "../model/world.ts";
import type { Alarm } from "./alarm.ts";
import type { Rooms } from "./rooms.ts";
import type { Round } from "./round.ts";
import { settingsAbove, settingsNames } from "./settings-files.ts";
import { tell } from "./tell.ts";
import type { FileWatch } from "./watcher.ts";

/** Watches drafts and what they are judged by, and rings when any of it changes. */
export class Lookout {
  readonly #paths: readonly string[];
  readonly #alarm: Alarm;
  readonly #world: World;
  readonly #rooms: Rooms;
  readonly #watches: FileWatch[] = [];
  readonly #known = new Set<string>();
  /** Files and folders (absolute) whose change opens everything anew. */
  readonly #settings = new Set<string>();

  constructor(paths: readonly string[], alarm: Alarm, world: World, rooms: Rooms) {
    this.#paths = paths;
    this.#alarm = alarm;
    this.#world = world;
    this.#rooms = rooms;
  }

  /** Watches the drafts themselves: folders with all below them, files in their folders. */
  async watchPaths(): Promise<void> {
    const { trees, files } = await this.#rooms.watchable(this.#paths, this.#world);
    const roots = trees.map((tree) => resolve(this.#world.cwd, tree));
    await this.#trees(roots, (path) => roots.some((root) => isIn(path, root) && !this.#rooms.mayMatter(inside(path, root))));
    await this.#files(files.map((file) => resolve(this.#world.cwd, file)));
  }

  /** Watches what the drafts are judged by: configurations above them, what these are built on, rules, the baseline. */
  async watchSettings(round: Round, drafts: readonly string[]): Promise<void> {
    const folders = new Set([this.#world.cwd, ...drafts.map((path) => dirname(resolve(this.#world.cwd, path)))]);
    const above = [...folders].flatMap(settingsAbove);
    const origins = (await Promise.all(drafts.map((path) => round.settingsOf(path)))).flat();
    const { rules, baseline } = round.sources;
    const files = [...above, ...origins, ...(baseline === undefined ? [] : [baseline])];
    for (const path of [...files, ...rules]) this.#settings.add(path);
    await this.#files(files);
    const fresh = rules.filter((folder) => !this.#known.has(folder));
    for (const folder of fresh) this.#known.add(folder);
    if (fresh.length > 0) await this.#trees(fresh, () => false);
  }

  /** Whether a changed path (absolute) opens everything anew. */
  isSetting(path: string): boolean {
    return settingsNames.includes(basename(path)) || this.#settings.has(path) || [...this.#settings].some((one) => isIn(path, one));
  }

  async close(): Promise<void> {
    await Promise.all(this.#watches.map((watch) => watch.close()));
  }

  async #trees(roots: readonly string[], isPassed: (path: string) => boolean): Promise<void> {
    if (roots.length === 0) return;
    const failed = (): void =>
      tell(
        [{ code: "usage", message: "Unexpected end of watching, expected the system to tell of changes: too many files are watched" }],
        this.#world,
        this.#rooms,
      );
    this.#watches.push(await this.#rooms.watchTrees(roots, (path) => this.#alarm.ring(path), { isPassed, failed }));
  }

  async #files(paths: readonly string[]): Promise<void> {
    const fresh = [...new Set(paths)].filter((path) => !this.#known.has(path));
    for (const path of fresh) this.#known.add(path);
    if (fresh.length > 0) this.#watches.push(await this.#rooms.watchFiles(fresh, (path) => this.#alarm.ring(path)));
  }
}

const inside = (path: string, root: string): string => relative(root, path).split(sep).join("/");

const isIn = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
};
