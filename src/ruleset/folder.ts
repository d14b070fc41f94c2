import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pattern } from "../text/pattern.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";

const maxDepth = 8;
const maxFiles = 5000;
const namePart = pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$", "");

/** A YAML file of a folder: its path, and its name below the folder without the extension. */
export interface Found {
  readonly path: string;
  readonly name: string;
}

/** Every .yaml file of a folder and its subfolders, sorted by name; misnamed ones are noted at the folder. */
export function yamlFiles(folder: SourceFile, except: readonly string[] = []): readonly Found[] {
  const found: Found[] = [];
  walk(folder, folder.path, "", 1, except, found);
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether there is a folder at a path. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether there is a file at a path. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function walk(folder: SourceFile, path: string, below: string, depth: number, except: readonly string[], found: Found[]): void {
  if (depth > maxDepth) {
    complain(folder, undefined, `Unexpected folder "${below}", expected at most ${maxDepth} levels of folders`);
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".") || except.includes(name)) continue;
    const full = join(path, entry.name);
    // A link to a folder may lead round in a circle: links are followed for files only.
    if (entry.isDirectory()) walk(folder, full, name, depth + 1, except, found);
    else if (entry.isSymbolicLink() && isFolder(full))
      complain(folder, undefined, `Unexpected link "${name}" to a folder, expected files and folders`);
    else take(folder, full, name, found);
  }
}

function take(folder: SourceFile, path: string, name: string, found: Found[]): void {
  if (name.endsWith(".yml")) complain(folder, undefined, `Unexpected name "${name}", expected the ending .yaml`);
  if (!name.endsWith(".yaml")) return;
  const bare = name.slice(0, -".yaml".length);
  if (found.length >= maxFiles) complain(folder, undefined, `Unexpected file "${name}", expected at most ${maxFiles} files in a folder`);
  else if (bare.split("/").every((part) => namePart.test(part))) found.push({ path, name: bare });
  else complain(folder, undefined, `Unexpected name "${name}", expected small letters, digits and hyphens`);
}
