import { isMap, isSeq, type Node } from "yaml";
import { mediaTraits } from "../model/expression.ts";
import { kinds } from "../model/post.ts";
import type { Example, ExamplePost, Rule } from "../model/rule.ts";
import { fieldsOf, itemsOf, kindOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";

/** How many examples of each sort a rule needs. */
export const fewestExamples = 3;

/** How many posts an example of a rule on history has at most. */
const mostPosts = 100;

/** What a rule must flag and pass, posts or, of a rule on history, lists of posts; too few, or one twice, is noted. */
export function readExamples(file: SourceFile, node: Node | undefined, overPosts = false): Rule["examples"] {
  if (node === undefined) return { flag: [], pass: [] };
  const fields = fieldsOf(file, node, ["flag", "pass"], '"examples"');
  const seen = new Set<string>();
  const read = (name: "flag" | "pass"): Example[] => readSort(file, needed(file, node, fields, name), name, seen, overPosts);
  return { flag: read("flag"), pass: read("pass") };
}

function readSort(file: SourceFile, node: Node | undefined, name: string, seen: Set<string>, overPosts: boolean): Example[] {
  if (node === undefined) return [];
  const examples: Example[] = [];
  for (const item of itemsOf(node)) {
    const example = overPosts ? readSeries(file, item) : readExample(file, item, ["text", "kind", "context", "media", "connections"]);
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

/** Posts of one author, in a list. */
function readSeries(file: SourceFile, node: Node): Example | undefined {
  const written = itemsOf(node);
  if (!isSeq(node) || written.length < 2 || written.length > mostPosts)
    return complain(file, node, `Unexpected ${kindOf(node)}, expected an example of a rule on history: a list of 2 to ${mostPosts} posts`);
  const posts = written.map((item) => readExample(file, item, ["text", "kind", "context", "at"])).filter((post) => post !== undefined);
  return posts.length < written.length ? undefined : { text: posts.map(({ text }) => text).join(" / "), posts };
}

function readExample(file: SourceFile, node: Node, keys: readonly string[]): ExamplePost | undefined {
  if (!isMap(node)) {
    const text = textOf(file, node, "the text of a post");
    return text === undefined ? undefined : { text };
  }
  const fields = fieldsOf(file, node, keys, "an example");
  const text = textOf(file, needed(file, node, fields, "text"), "the text of a post");
  const kind = wordOf(file, fields.get("kind"), kinds, "a kind of post");
  const context = textOf(file, fields.get("context"), "the text answered");
  const at = textOf(file, fields.get("at"), "when it was posted, as YYYY-MM-DD or with the hour");
  const media = wordOf(file, fields.get("media"), mediaTraits, "placed, dated or any");
  const connections = wordOf(file, fields.get("connections"), ["new"] as const, "new");
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    return complain(file, fields.get("at"), `Unexpected "${at}", expected a time such as 2024-03-01 or 2024-03-01T03:10:00Z`);
  if (text === undefined) return undefined;
  const optional = { kind, context, at, media, connections };
  return { text, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
}
