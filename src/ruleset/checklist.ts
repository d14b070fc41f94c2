import type { Node } from "yaml";
import type { ChecklistItem } from "../model/norm.ts";
import { themes } from "../model/theme.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { type Citable, readCitations } from "./citations.ts";
import type { Reading } from "./names.ts";
import { readNormNames } from "./norm-names.ts";

export const itemKeys = ["theme", "says", "norms", "cites"] as const;

/** Reads a checklist.yaml: what a person looks at before publishing, by theme, with clauses. */
export function readChecklist(reading: Reading, root: Node, ruleset: string, instruments: Citable): readonly ChecklistItem[] {
  const { file } = reading;
  const items: ChecklistItem[] = [];
  for (const node of itemsOf(needed(file, root, fieldsOf(file, root, ["checklist"], "a checklist.yaml"), "checklist"))) {
    const fields = fieldsOf(file, node, itemKeys, "a checklist item");
    const theme = wordOf(file, needed(file, node, fields, "theme"), themes, "a theme");
    const says = textOf(file, needed(file, node, fields, "says"), 'a sentence under "says"');
    const cites = readCitations(file, needed(file, node, fields, "cites"), instruments);
    const norms = readNormNames(reading, fields.get("norms"), ruleset);
    if (theme !== undefined && says !== undefined && cites !== undefined) items.push({ theme, says, norms, cites });
  }
  return items;
}
