import { isSeq, type Node } from "yaml";
import type { Citation, Instrument } from "../model/citation.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";
import { verifications } from "./manifest.ts";

/** The instruments that may be cited; undefined when the ruleset.yaml could not be read, which was noted once and is not noted again here. */
export type Citable = readonly Instrument[] | undefined;

/** The keys of a citation. */
export const citationKeys = ["instrument", "at", "relation", "verified"] as const;
export const relations = ["paraphrases", "interprets"] as const;

/** The clauses of a rule; undefined, with the reason noted, when none of them holds. */
export function readCitations(file: SourceFile, node: Node | undefined, known: Citable): [Citation, ...Citation[]] | undefined {
  if (node === undefined) return undefined;
  if (!isSeq(node)) return complain(file, node, "Unexpected value, expected a list of citations");
  const [first, ...others] = itemsOf(node)
    .map((item) => readCitation(file, item, known))
    .filter((citation) => citation !== undefined);
  if (first) return [first, ...others];
  return itemsOf(node).length === 0 ? complain(file, node, "Unexpected empty list, expected at least one citation") : undefined;
}

function readCitation(file: SourceFile, node: Node, known: Citable): Citation | undefined {
  const fields = fieldsOf(file, node, citationKeys, "a citation");
  const id = textOf(file, needed(file, node, fields, "instrument"), "the id of an instrument");
  const at = textOf(file, fields.get("at"), "the number of a clause");
  const relation = wordOf(file, needed(file, node, fields, "relation"), relations, "paraphrases or interprets");
  const verified = wordOf(file, fields.get("verified"), verifications, "yes, partly or no");
  if (id === undefined) return undefined;
  const instrument = known?.find((one) => one.id === id);
  if (known && !instrument) {
    const ids = known.map((one) => one.id);
    return complain(
      file,
      fields.get("instrument"),
      `Unexpected instrument "${id}", expected one of the ruleset.yaml beside the rule`,
      hintFor(id, ids),
    );
  }
  if (relation === undefined) return undefined;
  return { instrument: id, ...(at === undefined ? {} : { at }), relation, verified: verified ?? instrument?.verified ?? "no" };
}
