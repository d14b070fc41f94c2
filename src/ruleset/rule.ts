import type { Node } from "yaml";
import { concerns } from "../model/concern.ts";
import { kinds } from "../model/post.ts";
import type { Rule } from "../model/rule.ts";
import { severities } from "../model/severity.ts";
import { pattern } from "../text/pattern.ts";
import { type Citable, readCitations } from "./citations.ts";
import { readExamples } from "./examples.ts";
import { readExpression, readExpressions } from "./expression.ts";
import { type Fields, fieldsOf, itemsOf, needed, textOf, wordOf, wordsOf } from "./fields.ts";
import type { Reading } from "./names.ts";
import { complain } from "./source-file.ts";

const keys = ["concern", "severity", "says", "why", "fix", "cites", "norms", "applies", "when", "unless", "lowered-by", "examples"];
const normId = pattern("^[a-z]{2,12}(?:-[a-z0-9]+){1,20}$", "");

/** Reads a rule; undefined, with everything wrong noted, when it cannot be used. */
export function readRule(reading: Reading, id: string, root: Node, instruments: Citable): Rule | undefined {
  const { file } = reading;
  const fields = fieldsOf(file, root, keys, "a rule");
  const field = (name: string): Node | undefined => needed(file, root, fields, name);
  const prose = (name: string): string => textOf(file, field(name), `a sentence under "${name}"`) ?? "";
  const concern = wordOf(file, field("concern"), concerns, "a concern");
  const severity = wordOf(file, field("severity"), severities, "error, warning or info");
  const says = prose("says");
  const why = prose("why");
  const fix = prose("fix");
  const cites = readCitations(file, field("cites"), instruments);
  const norms = readNorms(reading, fields.get("norms"));
  const applies = readApplies(reading, fields.get("applies"));
  const when = readExpression(reading, field("when"));
  const unless = readExpressions(reading, fields.get("unless"));
  const loweredBy = readExpressions(reading, fields.get("lowered-by"));
  const examples = readExamples(file, field("examples"));
  if (concern === undefined || severity === undefined || cites === undefined || when === undefined) return undefined;
  return { id, concern, severity, says, why, fix, cites, norms, applies, when, unless, loweredBy, examples };
}

function readNorms(reading: Reading, node: Node | undefined): string[] {
  const norms: string[] = [];
  for (const item of itemsOf(node)) {
    const text = textOf(reading.file, item, "the id of a norm");
    if (text === undefined) continue;
    if (!normId.test(text)) complain(reading.file, item, `Unexpected norm "${text}", expected an id such as uk-confidentiality`);
    else if (norms.includes(text)) complain(reading.file, item, `Unexpected second norm "${text}", expected each once`);
    else norms.push(text);
  }
  return norms;
}

function readApplies(reading: Reading, node: Node | undefined): Rule["applies"] {
  if (node === undefined) return {};
  const fields: Fields = fieldsOf(reading.file, node, ["kinds"], '"applies"');
  const found = wordsOf(reading.file, fields.get("kinds"), kinds, "a kind of post");
  return found === undefined ? {} : { kinds: found };
}
