import { join } from "node:path";
import type { Rule, Ruleset } from "../model/rule.ts";
import { isFile, yamlFiles } from "./folder.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { Desk } from "./names.ts";
import { readRule } from "./rule.ts";
import { complain, maxBytes, openSource, type SourceFile } from "./source-file.ts";
import { yamlTree } from "./yaml-tree.ts";

/** The name of the file with the title and the instruments. */
const manifestName = "ruleset.yaml";

/** Reads the ruleset.yaml of a folder and every rule in it; its `vocabulary` and `lists` are read elsewhere. */
export function readRuleset(desk: Desk, id: string, folder: SourceFile): Ruleset {
  const manifest = openManifest(desk, folder);
  const rules: Rule[] = [];
  for (const { path, name } of yamlFiles(folder, ["vocabulary", "lists", manifestName])) {
    const file = openSource(path, maxBytes.yaml);
    desk.opened.push(file);
    const root = yamlTree(file);
    const rule = root && readRule({ ...desk, file }, `${id}/${name}`, root, manifest?.instruments);
    if (rule) rules.push(rule);
  }
  return { id, title: manifest?.title ?? id, version: manifest?.version ?? "", instruments: manifest?.instruments ?? [], rules };
}

function openManifest(desk: Desk, folder: SourceFile): Manifest | undefined {
  const path = join(folder.path, manifestName);
  if (!isFile(path))
    return complain(folder, undefined, `Unexpected folder without ${manifestName}, expected one with title, version and instruments`);
  const file = openSource(path, maxBytes.yaml);
  desk.opened.push(file);
  const root = yamlTree(file);
  return root && readManifest(file, root);
}
