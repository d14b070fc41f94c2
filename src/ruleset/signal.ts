import { isMap, type Node } from "yaml";
import type { Signal, StanceMark } from "../model/signal.ts";
import { type Stance, silentStances, stances } from "../model/stance.ts";
import { fieldsOf, kindOf, needed, textOf, wholeOf, wordOf, wordsOf } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import { readAlso, readExpression } from "./expression.ts";
import type { Reading } from "./names.ts";
import { readNormNames } from "./norm-names.ts";
import { readPhrases } from "./phrases.ts";

export const signalKeys = [
  "says",
  "phrases",
  "strong",
  "weak",
  "except",
  "also",
  "not-when",
  "when",
  "list",
  "norms",
  "marks",
  "reach",
] as const;
/** One of them at least. */
export const evidence = ["phrases", "strong", "weak", "when", "list"] as const;
export const maxReach = 40;

/** The words of a list by its name; undefined, with the reason noted at the place, where there is no such list. */
export type ReadList = (name: string, place: Node) => readonly string[] | undefined;

/** Reads a signal; undefined, with everything wrong noted, when it cannot be used. */
export function readSignal(reading: Reading, name: string, root: Node, list: ReadList): Signal | undefined {
  const { file } = reading;
  const fields = fieldsOf(file, root, signalKeys, "a signal");
  const says = textOf(file, needed(file, root, fields, "says"), "what a hit means");
  const phrases = {
    weak: readPhrases(reading, fields.get("weak")),
    fair: readPhrases(reading, fields.get("phrases")),
    strong: readPhrases(reading, fields.get("strong")),
  };
  const listed = fields.get("list");
  const listName = textOf(file, listed, "the name of a word list");
  if (listed && listName !== undefined) {
    const known = new Set(phrases.fair);
    phrases.fair.push(...(list(listName, listed) ?? []).filter((word) => !known.has(word)));
  }
  const except = readPhrases(reading, fields.get("except"));
  const when = readExpression(reading, fields.get("when"));
  const also = readAlso(reading, fields.get("also"));
  const notWhen = wordsOf<Stance>(file, fields.get("not-when"), stances, "a stance");
  const idle = notWhen?.find((stance) => silentStances.includes(stance));
  if (idle !== undefined)
    complain(file, fields.get("not-when"), `Unexpected stance "${idle}" under not-when, expected one that does not silence a hit anyway`);
  const norms = readNormNames(reading, fields.get("norms"));
  const marks = readMark(reading, root, fields.get("marks"), fields.get("reach"));
  if (isMap(root) && !evidence.some((key) => root.has(key)))
    complain(file, root, `Unexpected signal without evidence, expected one of ${evidence.join(", ")}`);
  if (says === undefined) return undefined;
  return {
    name,
    says,
    phrases,
    except,
    ...(when === undefined ? {} : { when }),
    ...(also === undefined ? {} : { also }),
    ...(notWhen === undefined ? {} : { notWhen }),
    ...(norms.length === 0 ? {} : { norms }),
    ...(marks === undefined ? {} : { marks }),
  };
}

function readMark(reading: Reading, root: Node, marks: Node | undefined, reach: Node | undefined): StanceMark | undefined {
  const { file } = reading;
  if (marks === undefined)
    return reach === undefined ? undefined : complain(file, reach, 'Unexpected "reach" without "marks", expected both or none');
  const stance = wordOf(file, marks, stances, "a stance");
  if (reach === undefined) return complain(file, root, 'Unexpected "marks" without "reach", expected how far it goes');
  const how = readReach(reading, reach);
  return stance === undefined || how === undefined ? undefined : { stance, reach: how };
}

function readReach(reading: Reading, node: Node): StanceMark["reach"] | undefined {
  const { file } = reading;
  if (!isMap(node)) return wordOf(file, node, ["sentence", "paragraph", "post"] as const, "sentence, paragraph, post or { after: 6 }");
  const fields = fieldsOf(file, node, ["after", "before"], '"reach"');
  const after = wholeOf(file, fields.get("after"), "a number of words", 1, maxReach);
  const before = wholeOf(file, fields.get("before"), "a number of words", 1, maxReach);
  if (fields.size === 0) return complain(file, node, `Unexpected ${kindOf(node)}, expected { after: 6 } or { before: 3 }`);
  return { ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) };
}
