import type { Node } from "yaml";
import { concerns } from "../model/concern.ts";
import type { Found } from "../model/expression.ts";
import { wordsOf } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import type { Reading } from "./names.ts";

/** Reads `found`: what the rules of the same ruleset find in a post, by concern. */
export function readFound(reading: Reading, node: Node): Found | undefined {
  const named = wordsOf(reading.file, node, concerns, "a concern");
  if (reading.inHistory !== true)
    return complain(reading.file, node, 'Unexpected "found", expected it inside a "history"', "It asks what other rules find in a post");
  return named === undefined || named.length === 0 ? undefined : { word: "found", concerns: named };
}
