import type { Node } from "yaml";
import type { Norm } from "../model/norm.ts";
import { themes } from "../model/theme.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";
import { normId } from "./norm-names.ts";

export const normKeys = ["id", "theme", "asks"] as const;

/** Reads a norms.yaml: what a ruleset serves, each norm once, with its theme and the clause in our own words. */
export function readNorms(file: SourceFile, root: Node, ruleset: string): readonly Norm[] {
  const norms = new Map<string, Norm>();
  for (const node of itemsOf(needed(file, root, fieldsOf(file, root, ["norms"], "a norms.yaml"), "norms"))) {
    const fields = fieldsOf(file, node, normKeys, "a norm");
    const id = textOf(file, needed(file, node, fields, "id"), "the id of a norm");
    const theme = wordOf(file, needed(file, node, fields, "theme"), themes, "a theme");
    const asks = textOf(file, needed(file, node, fields, "asks"), 'a sentence under "asks"') ?? "";
    if (id === undefined) continue;
    if (!id.startsWith(`${ruleset}-`) || !normId.test(id))
      complain(
        file,
        fields.get("id"),
        `Unexpected id "${id}", expected one that begins with ${ruleset}- and has small letters, digits and hyphens`,
      );
    else if (norms.has(id)) complain(file, fields.get("id"), `Unexpected second norm "${id}", expected each once`);
    // A norm with a wrong theme is still a known one: its mistake is told once.
    else norms.set(id, { id, theme: theme ?? "scope", asks });
  }
  return [...norms.values()];
}
