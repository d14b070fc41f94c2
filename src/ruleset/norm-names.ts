import type { Node } from "yaml";
import type { Ruleset } from "../model/rule.ts";
import { pattern } from "../text/pattern.ts";
import { itemsOf, textOf } from "../yaml/fields.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain } from "../yaml/source-file.ts";
import type { Desk, Reading } from "./names.ts";

/** The shape of the id of a norm. */
export const normId = pattern("^[a-z][a-z0-9]*(?:-[a-z0-9]+){1,24}$", "");

/** The ids under `norms` of a rule, a checklist item or, without a ruleset, a signal. They are held against the norms.yaml later. */
export function readNormNames(reading: Reading, node: Node | undefined, ruleset?: string): string[] {
  const norms: string[] = [];
  for (const item of itemsOf(node)) {
    const text = textOf(reading.file, item, "the id of a norm");
    if (text === undefined) continue;
    if (!normId.test(text)) complain(reading.file, item, `Unexpected norm "${text}", expected an id such as uk-confidentiality`);
    else if (norms.includes(text)) complain(reading.file, item, `Unexpected second norm "${text}", expected each once`);
    else {
      norms.push(text);
      reading.norms.push({ id: text, ruleset, file: reading.file, node: item });
    }
  }
  return norms;
}

/**
 * Notes every norm that is not known. A rule may serve the norms of its own ruleset and those known before (the built-in
 * ones, for a house that makes the rules of its country stricter); a signal those of any ruleset.
 */
export function checkNormNames({ norms, unread }: Desk, rulesets: readonly Ruleset[], before: readonly string[]): void {
  const idsOf = (chosen: readonly Ruleset[]): string[] => [...before, ...chosen.flatMap((one) => one.norms.map(({ id }) => id))];
  const all = idsOf(rulesets);
  const own = new Map(rulesets.map((ruleset) => [ruleset.id, idsOf([ruleset])]));
  for (const { id, ruleset, file, node } of norms) {
    const known = ruleset === undefined ? all : (own.get(ruleset) ?? all);
    const isOpen = ruleset === undefined ? unread.size > 0 : unread.has(ruleset);
    if (isOpen || known.includes(id)) continue;
    const hint = hintFor(id, known) ?? "Write it down in the norms.yaml of the ruleset";
    complain(file, node, `Unexpected norm "${id}", expected one of a norms.yaml`, hint);
  }
}
