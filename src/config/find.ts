import { dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { filesAmong, textAt } from "./disk.ts";

const name = "scrubin.config.yaml";
/** Names that people try. Passing them by in silence would be a check without their settings. */
const misnamed = ["scrubin.config.yml", "scrubin.config.json", "scrubin.config.js", "scrubin.yaml", ".scrubinrc", ".scrubinrc.yaml"];

export interface Found {
  /** Undefined where no folder up to the root has one. */
  readonly path: string | undefined;
  readonly problems: readonly Problem[];
}

/** The configuration for the files of a folder: of the nearest folder above them, itself included, that has one. */
export function findConfiguration(folder: string): Found {
  const own = filesAmong(folder, [name, ...misnamed]);
  const wrong = own.filter((file) => file !== name);
  if (wrong.length > 0) {
    const message = `Unexpected name of a configuration, expected ${name}`;
    return { path: undefined, problems: wrong.map((file) => ({ code: "bad-configuration", message, path: join(folder, file) })) };
  }
  const hasPackage = hasSettings(join(folder, "package.json"));
  if (own.length > 0 && hasPackage) {
    const message = `Unexpected settings under "scrubin" beside ${name}, expected one of the two`;
    return { path: undefined, problems: [{ code: "bad-configuration", message, path: join(folder, "package.json") }] };
  }
  if (own.length > 0) return { path: join(folder, name), problems: [] };
  if (hasPackage) return { path: join(folder, "package.json"), problems: [] };
  const above = dirname(folder);
  return above === folder ? { path: undefined, problems: [] } : findConfiguration(above);
}

/** Whether a package.json has settings. One that cannot be read is npm's trouble, not ours, unless it speaks of us. */
function hasSettings(path: string): boolean {
  const text = textAt(path);
  if (text?.includes('"scrubin"') !== true) return false;
  try {
    const settings: unknown = JSON.parse(text).scrubin;
    return settings !== undefined && typeof settings !== "string";
  } catch {
    return true;
  }
}
