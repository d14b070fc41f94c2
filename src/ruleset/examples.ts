import { isMap, type Node } from "yaml";
import { kinds } from "../model/post.ts";
import type { Example, Rule } from "../model/rule.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";

/** How many examples of each sort a rule needs. */
export const fewestExamples = 3;

/** The texts a rule must flag and pass; too few, or one twice, is noted. */
export function readExamples(file: SourceFile, node: Node | undefined): Rule["examples"] {
  if (node === undefined) return { flag: [], pass: [] };
  const fields = fieldsOf(file, node, ["flag", "pass"], '"examples"');
  const seen = new Set<string>();
  const read = (name: "flag" | "pass"): Example[] => readSort(file, needed(file, node, fields, name), name, seen);
  return { flag: read("flag"), pass: read("pass") };
}

function readSort(file: SourceFile, node: Node | undefined, name: string, seen: Set<string>): Example[] {
  if (node === undefined) return [];
  const examples: Example[] = [];
  for (const item of itemsOf(node)) {
    const example = readExample(file, item);
    if (!example) continue;
    const text = JSON.stringify(example);
    if (seen.has(text)) complain(file, item, "Unexpected second example of the same words, expected different ones");
    seen.add(text);
    examples.push(example);
  }
  const written = itemsOf(node).length;
  if (written < fewestExamples) complain(file, node, `Unexpected ${written} examples to ${name}, expected at least ${fewestExamples}`);
  return examples;
}

function readExample(file: SourceFile, node: Node): Example | undefined {
  if (!isMap(node)) {
    const text = textOf(file, node, "the text of a post");
    return text === undefined ? undefined : { text };
  }
  const fields = fieldsOf(file, node, ["text", "kind", "context"], "an example");
  const text = textOf(file, needed(file, node, fields, "text"), "the text of a post");
  const kind = wordOf(file, fields.get("kind"), kinds, "a kind of post");
  const context = textOf(file, fields.get("context"), "the text answered");
  if (text === undefined) return undefined;
  return { text, ...(kind === undefined ? {} : { kind }), ...(context === undefined ? {} : { context }) };
}
