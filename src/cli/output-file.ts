import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pid } from "node:process";
import type { Problem } from "../model/problem.ts";
import type { Outcome } from "./rooms.ts";
import type { Sink } from "./sink.ts";

/**
 * Opens a file for a report before the work begins, so that a wrong path is told at once. The file appears whole when
 * the sink is closed: until then the text goes to a hidden neighbour. A device or a pipe is written straight. `mode` is what a new file may
 * let others do, less what the system forbids.
 */
export async function openOutputFile(path: string, cwd: string, mode = 0o666): Promise<Outcome<Sink>> {
  const wanted = resolve(cwd, path);
  try {
    const target = await realpath(wanted).catch(() => wanted);
    const there = await stat(target).catch(() => undefined);
    if (there?.isDirectory() === true) return { problems: [unwritable(path, "Unexpected folder, expected a file")] };
    if (there !== undefined && !there.isFile()) return { value: straight(await open(target, "w")) };
    const beside = join(dirname(target), `.${basename(target)}.${pid}.tmp`);
    return { value: atomic(await open(beside, "w", mode), beside, target) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
    return { problems: [unwritable(path, `Unexpected ${code}, expected a place where the report can be written`)] };
  }
}

const unwritable = (path: string, message: string): Problem => ({ code: "usage", message, path, hint: "see --output" });

function straight(file: FileHandle): Sink {
  const write = async (text: string): Promise<void> => {
    await file.write(text);
  };
  return { write, close: () => file.close(), abandon: () => file.close() };
}

function atomic(file: FileHandle, beside: string, target: string): Sink {
  return {
    ...straight(file),
    close: async () => {
      await file.close();
      await rename(beside, target);
    },
    abandon: async () => {
      await file.close();
      await rm(beside, { force: true });
    },
  };
}
