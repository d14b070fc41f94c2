import type { Node } from "yaml";
import { pattern } from "../text/pattern.ts";
import { shortened, textOf } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import type { Reading } from "./names.ts";

const maxLength = 1000;
/** The flags with which patterns run over the folded lower-case text. */
export const patternFlags = "g";

const escapes = pattern("\\\\(?:[pP]\\{[^}]{0,60}\\}|.)", "gu");
const capital = pattern("\\p{Lu}", "u");

/** A raw pattern that compiles; that it is linear is proved later, over all of them. */
export function readPattern(reading: Reading, node: Node): string | undefined {
  const source = textOf(reading.file, node, "a regular expression");
  if (source === undefined) return undefined;
  if (source.length > maxLength)
    return complain(reading.file, node, `Unexpected pattern of ${source.length} characters, expected at most ${maxLength}`);
  const upper = capital.exec(source.replace(escapes, ""));
  if (upper) return complain(reading.file, node, `Unexpected "${upper[0]}" in a pattern, expected lower case: the text is folded to it`);
  if (source.includes("\\p{"))
    return complain(reading.file, node, "Unexpected \\p{…}, expected ranges of characters: patterns run without the flag u");
  try {
    if (pattern(source, patternFlags).exec(""))
      return complain(reading.file, node, "Unexpected pattern that matches nothing at all, expected one that needs a character");
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not a regular expression";
    return complain(reading.file, node, `Unexpected pattern, expected a regular expression: ${shortened(reason, 160)}`);
  }
  reading.patterns.push({ source, file: reading.file, node });
  return source;
}
