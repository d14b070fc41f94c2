import { isAlias, isCollection, isMap, isNode, isPair, type Node, type ParsedNode, parseDocument } from "yaml";
import { shortened } from "./fields.ts";
import { complain, type SourceFile } from "./source-file.ts";

/** How deep a file may nest: deeper ones are not written by people. */
const maxNesting = 40;

const quoting = 'In doubt put a text in quotes: YAML reads ": " and " #", commas in [ ], and { [ * & ! | > ? at the beginning as its own';

/**
 * The tree of a YAML file, or undefined with problems noted. Anchors, aliases and tags are refused, so that a small file
 * cannot unfold into a large one; nesting is bounded.
 */
export function yamlTree(file: SourceFile): Node | undefined {
  if (file.problems.length > 0) return undefined;
  const document = parse(file);
  if (!document) return undefined;
  let broken = false;
  for (const error of document.errors) {
    if (error.code === "DUPLICATE_KEY")
      complain(file, error.pos[0], `Unexpected second key "${keyAt(file, error.pos[0])}", expected each key once`);
    else {
      broken = true;
      complain(file, error.pos[0], `Unexpected YAML, expected a well-formed file: ${error.message.split(";")[0]}`, quoting);
    }
  }
  const root = document.contents;
  if (broken) return undefined;
  if (root === null) return complain(file, 0, "Unexpected empty file, expected keys and values");
  return isPlain(file, root, 1) ? root : undefined;
}

const keyAt = (file: SourceFile, offset: number): string => shortened(file.text.slice(offset, offset + 80).split(":")[0] ?? "");

function parse(file: SourceFile): ReturnType<typeof parseDocument<ParsedNode>> | undefined {
  try {
    return parseDocument(file.text, { lineCounter: file.lines, prettyErrors: false, uniqueKeys: true, merge: false, strict: true });
  } catch (error) {
    // The parser is recursive: what it cannot hold on its stack is far beyond the limit.
    if (error instanceof RangeError)
      return complain(file, undefined, `Unexpected nesting beyond all measure, expected at most ${maxNesting} levels`);
    throw error;
  }
}

function isPlain(file: SourceFile, node: Node, depth: number): boolean {
  if (depth > maxNesting) {
    complain(file, node, `Unexpected nesting of more than ${maxNesting} levels, expected a flatter file`);
    return false;
  }
  if (isAlias(node)) {
    complain(file, node, `Unexpected alias "*${node.source}", expected the words themselves`, quoting);
    return false;
  }
  if (node.tag !== undefined || ("anchor" in node && node.anchor !== undefined)) {
    complain(file, node, "Unexpected tag or anchor, expected plain values", quoting);
    return false;
  }
  if (!isCollection(node)) return true;
  const parts = isMap(node) ? node.items.flatMap((pair) => [pair.key, pair.value]) : node.items;
  return parts.every((part) => (isPair(part) ? false : !isNode(part) || isPlain(file, part, depth + 1)));
}
