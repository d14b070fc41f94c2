import { dirname } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** What can be told to stop watching. */
export interface FileWatch {
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Paths (absolute) that are passed over with all below them. */
  readonly isPassed?: ((path: string) => boolean) | undefined;
  /** Told when the system watches no more, e.g. because too many files are watched already. */
  readonly failed?: ((error: unknown) => void) | undefined;
}

const usual = { ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true };

/** Tells of every change below some files and folders (absolute), from the moment it has looked through them. */
export function watchTrees(paths: readonly string[], changed: (path: string) => void, options: WatchOptions = {}): Promise<FileWatch> {
  const { isPassed, failed } = options;
  const ignored = isPassed === undefined ? {} : { ignored: (path: string) => isPassed(path) };
  return begun(watch([...paths], { ...usual, ...ignored }), changed, failed);
}

/**
 * Tells of every change of some files (absolute), which need not be there yet. Their folders are watched, nothing else in them, and each by
 * itself: a folder that is watched together with one above it tells of the first change only.
 */
export async function watchFiles(files: readonly string[], changed: (path: string) => void): Promise<FileWatch> {
  const wanted = new Set(files);
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const told = (path: string): void => (wanted.has(path) ? changed(path) : undefined);
  const open = (folder: string): FSWatcher =>
    watch(folder, { ...usual, depth: 0, ignored: (path: string) => path !== folder && !wanted.has(path) });
  const watches = await Promise.all(folders.map((folder) => begun(open(folder), told, undefined)));
  return { close: async () => void (await Promise.all(watches.map((one) => one.close()))) };
}

async function begun(watcher: FSWatcher, changed: (path: string) => void, failed: WatchOptions["failed"]): Promise<FileWatch> {
  watcher.on("all", (_event, path) => changed(path));
  watcher.on("error", (error) => failed?.(error));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return watcher;
}
