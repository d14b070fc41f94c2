import { dirname } from "node:path";
import type { Rooms } from "../cli/rooms.ts";
import type { World } from "../model/world.ts";
import { type EditorSettings, usualSettings } from "./editor-settings.ts";
import { homeOf } from "./home.ts";
import type { Reload } from "./reload.ts";
import { Session } from "./session.ts";

/** The sessions of a workspace, each opened when the first file of its folder comes. */
export class Sessions {
  /** Folders of the workspace, absolute. */
  roots: readonly string[] = [];
  settings: EditorSettings = usualSettings;
  /** Settles when the editor's settings are known and files are watched: nothing is opened before. */
  ready: Promise<Reload | undefined> = Promise.resolve(undefined);
  readonly #world: World;
  readonly #rooms: Rooms;
  #homes = new Map<string, Promise<string>>();
  #opened = new Map<string, Promise<Session>>();

  constructor(world: World, rooms: Rooms) {
    this.#world = world;
    this.#rooms = rooms;
  }

  /** The session for a file (absolute); for a text that was never saved that of the first folder. */
  async of(file: string | undefined): Promise<Session> {
    const reload = await this.ready;
    // Watched before it is read, so that no change goes unseen.
    await reload?.addSettings(file === undefined ? (this.roots[0] ?? this.#world.cwd) : dirname(file));
    const session = await this.#session(file);
    await reload?.addSources(session, await session.settingsOf(file));
    return session;
  }

  async #session(file: string | undefined): Promise<Session> {
    const folder = file === undefined ? "" : dirname(file);
    const home = this.#homes.get(folder) ?? homeOf(file, this.roots, this.#world, this.#rooms);
    this.#homes.set(folder, home);
    const found = await home;
    const session = this.#opened.get(found) ?? Session.open(found, this.settings, this.#world, this.#rooms);
    this.#opened.set(found, session);
    return session;
  }

  /** Everything is opened anew when it is next asked for: files on disk have changed. */
  forget(): void {
    this.#homes = new Map();
    this.#opened = new Map();
  }
}
