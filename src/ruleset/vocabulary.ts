import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Signal } from "../model/signal.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain, maxBytes, openSource, type SourceFile } from "../yaml/source-file.ts";
import { yamlTree } from "../yaml/yaml-tree.ts";
import { findCycles } from "./cycles.ts";
import { type Found, isFile } from "./folder.ts";
import type { Desk } from "./names.ts";
import { readSignal } from "./signal.ts";
import { readWordList, type WordList } from "./word-list.ts";

/** Reads all signals; `lists` are the folders with word lists. */
export function readVocabulary(desk: Desk, files: readonly Found[], lists: readonly string[]): readonly Signal[] {
  const read = new Map<string, WordList>();
  const sources = new Map<string, SourceFile>();
  const signals: Signal[] = [];
  for (const { name, path } of files) {
    const file = openSource(path, maxBytes.yaml);
    sources.set(name, file);
    const root = yamlTree(file);
    const signal = root && readSignal({ ...desk, file }, name, root, (list, place) => findList(file, list, place, lists, read));
    if (signal) signals.push(signal);
  }
  for (const circle of findCycles(signals)) {
    const file = sources.get(circle[0] ?? "");
    if (file) complain(file, undefined, `Unexpected circle ${circle.join(" → ")}, expected a signal that does not depend on itself`);
  }
  desk.opened.push(...sources.values(), ...[...read.values()].map(({ file }) => file));
  return signals;
}

function findList(
  file: SourceFile,
  name: string,
  place: Parameters<typeof complain>[1],
  folders: readonly string[],
  read: Map<string, WordList>,
): readonly string[] | undefined {
  // A list is named, never pointed at: a rule file must not read what lies elsewhere on the disk.
  if (basename(name) !== name || !name.endsWith(".txt"))
    return complain(file, place, `Unexpected list "${name}", expected the name of a .txt file in lists/`);
  const path = folders.map((folder) => join(folder, name)).find(isFile);
  if (path === undefined)
    return complain(
      file,
      place,
      `Unexpected list "${name}", expected a file in ${folders.join(" or ") || "lists/"}`,
      hintFor(
        name,
        folders.flatMap((folder) => readdirSync(folder)),
      ),
    );
  const known = read.get(path) ?? readWordList(path);
  read.set(path, known);
  return known.words;
}
