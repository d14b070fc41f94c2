import { isMap, isScalar, type Node } from "yaml";
import { type Concern, concerns } from "../model/concern.ts";
import type { Expression } from "../model/expression.ts";
import { type Fields, fieldsOf, kindOf, needed, wordOf } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import type { Reading } from "./names.ts";

/** The words that ask the learned model. */
export const learnedHeads = ["resembles", "unlike"] as const;
type LearnedHead = (typeof learnedHeads)[number];

export const thresholds = { resembles: "atLeast", unlike: "below" } as const satisfies Record<LearnedHead, string>;

/** Reads how much a post must or must not resemble those that raised a concern. */
export function readLearned(reading: Reading, head: LearnedHead, node: Node): Expression | undefined {
  const { file } = reading;
  const name = thresholds[head];
  const fields = fieldsOf(file, node, ["concern", name], `"${head}"`);
  const concern = concernOf(reading, head, node, fields);
  const chance = chanceOf(reading, needed(file, node, fields, name));
  if (reading.elsewhere !== undefined)
    return complain(
      file,
      node,
      `Unexpected "${head}" under "${reading.elsewhere}", expected it beside that`,
      "The learned model reads the post together with its context, never the context or the profile alone",
    );
  if (concern === undefined || chance === undefined) return undefined;
  return head === "resembles" ? { word: head, concern, atLeast: chance } : { word: head, concern, below: chance };
}

/** The concern as written, else that of the rule; vocabulary is for rules of all concerns and has to say. */
function concernOf({ file, rule }: Reading, head: LearnedHead, node: Node, fields: Fields): Concern | undefined {
  const written = fields.get("concern");
  if (written !== undefined) return wordOf(file, written, concerns, "a concern");
  // What is empty or no map at all was noted where it stands.
  if (rule !== undefined || !isMap(node) || node.has("concern")) return rule?.concern;
  const hint = "Only a rule has a concern of its own; a signal serves rules of several";
  return complain(file, node, `Unexpected "${head}" without a concern in vocabulary, expected the key "concern"`, hint);
}

function chanceOf({ file }: Reading, node: Node | undefined): number | undefined {
  if (node === undefined) return undefined;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === "number" && value > 0 && value < 1) return value;
  return complain(file, node, `Unexpected ${kindOf(node)}, expected a chance, a number above 0 and below 1`);
}
