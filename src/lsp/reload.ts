import type { Rooms } from "../cli/rooms.ts";
import { settingsAbove, settingsNames } from "../cli/settings-files.ts";
import type { FileWatch } from "../cli/watcher.ts";
import type { Session } from "./session.ts";

/** What an editor is asked to watch: settings, whatever YAML they are built on, and baselines. */
export const watchedGlobs: readonly string[] = ["**/*.yaml", ...settingsNames.map((name) => `**/${name}`), "**/.scrubin-baseline"];

type Watches = Pick<Rooms, "watchFiles" | "watchTrees">;

/** Watches the files on which sessions rest: settings for editors that do not, rules and baselines always, for these may lie anywhere. */
export class Reload {
  readonly #rooms: Watches;
  readonly #changed: () => void;
  readonly #withSettings: boolean;
  readonly #known = new Set<string>();
  readonly #watches: Promise<FileWatch>[] = [];

  constructor(rooms: Watches, changed: () => void, withSettings: boolean) {
    this.#rooms = rooms;
    this.#changed = changed;
    this.#withSettings = withSettings;
  }

  /** Watches the settings above a folder; settles when it does. */
  async addSettings(folder: string): Promise<void> {
    if (!this.#withSettings) return;
    await this.#files(settingsAbove(folder));
  }

  /** Watches what a session reads besides settings; settles when it does. */
  async addSources({ ownRules, baselineFile }: Session, origins: readonly string[]): Promise<void> {
    const rules = this.#fresh(ownRules);
    if (rules.length > 0) this.#watches.push(this.#rooms.watchTrees(rules, this.#changed));
    const settings = this.#withSettings ? origins : [];
    await this.#files(baselineFile === undefined ? settings : [...settings, baselineFile]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#watches.map(async (watch) => (await watch).close()));
  }

  async #files(paths: readonly string[]): Promise<void> {
    const files = this.#fresh(paths);
    if (files.length > 0) this.#watches.push(this.#rooms.watchFiles(files, this.#changed));
    await Promise.all(this.#watches);
  }

  #fresh(paths: readonly string[]): readonly string[] {
    const fresh = paths.filter((path) => !this.#known.has(path));
    for (const path of fresh) this.#known.add(path);
    return fresh;
  }
}
