import { join } from "node:path";
import type { Node } from "yaml";
import type { Rule, Ruleset, WaitingRule } from "../model/rule.ts";
import { complain, maxBytes, openSource, type SourceFile } from "../yaml/source-file.ts";
import { yamlTree } from "../yaml/yaml-tree.ts";
import { readChecklist } from "./checklist.ts";
import { isFile, yamlFiles } from "./folder.ts";
import { readManifest } from "./manifest.ts";
import type { Desk } from "./names.ts";
import { readNorms } from "./norms.ts";
import { readRule } from "./rule.ts";

/** The files of a ruleset that are no rules: title and instruments, what it serves, what people look at themselves. */
const apart = { manifest: "ruleset.yaml", norms: "norms.yaml", checklist: "checklist.yaml" } as const;

/** Reads the ruleset.yaml of a folder, its norms and checklist, and every rule in it; `vocabulary` and `lists` are read elsewhere. */
export function readRuleset(desk: Desk, id: string, folder: SourceFile): Ruleset {
  const manifest = openManifest(desk, folder);
  const open = (path: string): { file: SourceFile; root: Node | undefined } => openTree(desk, path);
  const norms = isFile(join(folder.path, apart.norms)) ? open(join(folder.path, apart.norms)) : undefined;
  const list = isFile(join(folder.path, apart.checklist)) ? open(join(folder.path, apart.checklist)) : undefined;
  if (norms && !norms.root) desk.unread.add(id);
  const rules: Rule[] = [];
  const waiting: WaitingRule[] = [];
  for (const { path, name } of yamlFiles(folder, ["vocabulary", "lists", ...Object.values(apart)])) {
    const { file, root } = open(path);
    const rule = root && readRule({ ...desk, file }, { id, name }, root, manifest?.instruments);
    if (rule && "awaits" in rule) waiting.push(rule);
    else if (rule) rules.push(rule);
  }
  return {
    id,
    title: manifest?.title ?? id,
    version: manifest?.version ?? "",
    instruments: manifest?.instruments ?? [],
    rules,
    waiting,
    norms: norms?.root ? readNorms(norms.file, norms.root, id) : [],
    checklist: list?.root ? readChecklist({ ...desk, file: list.file }, list.root, id, manifest?.instruments) : [],
  };
}

function openTree(desk: Desk, path: string): { file: SourceFile; root: Node | undefined } {
  const file = openSource(path, maxBytes.yaml);
  desk.opened.push(file);
  return { file, root: yamlTree(file) };
}

function openManifest(desk: Desk, folder: SourceFile): ReturnType<typeof readManifest> | undefined {
  const path = join(folder.path, apart.manifest);
  if (!isFile(path))
    return complain(folder, undefined, `Unexpected folder without ${apart.manifest}, expected one with title, version and instruments`);
  const { file, root } = openTree(desk, path);
  return root && readManifest(file, root);
}
