import type { MappedText } from "../../text/mapped-text.ts";
import { Paragraphs } from "../paragraphs.ts";
import { looksTyped } from "./label-words.ts";
import { isBareDate, isDateLine } from "./page-day.ts";
import { elementsIn, hasClass, isBlock, isLeaf, isNode, type Node, textOf, type Words } from "./page-tree.ts";

/** A record of a page: its heading, the blocks of its body and its date. */
export interface PageRecord {
  readonly heading: string | undefined;
  readonly body: readonly Node[];
  readonly date: string;
}

/** The records of a page: the smallest elements whose last block is a date and which hold something else. */
export function recordsOf(root: Node): readonly PageRecord[] {
  const found = new Map<Node, PageRecord>();
  const visit = (node: Node): void => {
    if (isLeaf(node) && isBlock(node)) {
      const date = textOf(node);
      const owner = isDateLine(date) ? recordAround(node) : undefined;
      if (owner !== undefined) found.set(owner, recordOf(owner, date));
      return;
    }
    for (const child of node.children) if (isNode(child)) visit(child);
  };
  visit(root);
  return [...found].filter(([node]) => !ancestors(node).some((outer) => found.has(outer))).map(([, record]) => record);
}

/** Whether a page without a record holds sentences all the same: in its main part, or, where none is marked, many of them. */
export function holdsSentences(root: Node): boolean {
  const [main] = elementsIn(root, ({ role }) => role === "main");
  const sentences = elementsIn(main ?? root, (node) => isBlock(node) && isLeaf(node) && looksTyped(textOf(node)));
  return sentences.length > (main === undefined ? 3 : 0);
}

/** Climbs from a date to the element of which it is the last block among others. */
function recordAround(date: Node): Node | undefined {
  for (let node = date; node.parent !== undefined; node = node.parent) {
    const siblings = node.parent.children.filter(isNode).filter(isBlock);
    if (siblings.length < 2) continue;
    return siblings.at(-1) === node || siblings.slice(siblings.indexOf(node) + 1).every((after) => textOf(after) === "")
      ? node.parent
      : undefined;
  }
  return undefined;
}

function recordOf(node: Node, date: string): PageRecord {
  const blocks = node.children.filter(isNode).filter(isBlock);
  const body = blocks.slice(
    0,
    blocks.findLastIndex((block) => textOf(block) === date),
  );
  const [first, ...others] = body;
  const isHeading = first !== undefined && (others.length > 0 || hasClass(first, "_a6-h"));
  return isHeading ? { heading: textOf(first), body: others, date } : { heading: undefined, body, date };
}

function ancestors(node: Node): readonly Node[] {
  const chain: Node[] = [];
  for (let at = node.parent; at !== undefined; at = at.parent) chain.push(at);
  return chain;
}

/**
 * Own words of some blocks: no tables (data of cameras), no lists of reactions, no links that are a block (words of others), no name of a
 * group, no dates ("Updated …").
 */
export function wordsOf(source: string, blocks: readonly Node[]): MappedText {
  const out = new Paragraphs(source);
  const words = ({ text, start, end }: Words): void => {
    if (source.startsWith(text, start) && text.length === end - start) out.flow(start, end);
    else out.replace(start, end, text);
  };
  const visit = (node: Node): void => {
    if (node.name === "table" || isForeign(node)) return;
    if (node.name === "br") return out.line();
    if (isBlock(node) && isLeaf(node) && isBareDate(textOf(node))) return;
    if (isBlock(node)) out.paragraph();
    for (const child of node.children) {
      if (isNode(child)) visit(child);
      else words(child);
    }
    if (isBlock(node)) out.paragraph();
  };
  for (const block of blocks) visit(block);
  return out.finish().mapped;
}

/** A link that fills its block is a shared page; within a sentence it is the owner's. */
function isForeign(node: Node): boolean {
  if (hasClass(node, "_a6_m") || node.name === "ul") return true;
  if (node.name !== "a") return false;
  const around = node.parent;
  return around === undefined || textOf(around) === textOf(node);
}

/** A label of a page with the element that holds its value. */
export interface PageLabel {
  readonly label: string;
  readonly value: Node;
}

/** Labels and values of a page: rows of two cells, cells in which a block follows a word, and pairs told by class. */
export function labelsOf(root: Node): readonly PageLabel[] {
  const found: PageLabel[] = [];
  const visit = (node: Node): void => {
    const cells = node.children.filter(isNode).filter(({ name }) => name === "td" || name === "th" || name === "div");
    const [first, second] = cells;
    const isPair = cells.length === 2 && first !== undefined && second !== undefined && (node.name === "tr" || hasClass(first, "_a6_q"));
    if (isPair) found.push({ label: textOf(first), value: second });
    else if (hasClass(node, "_a6_q") || (node.name === "td" && cells.length === 1)) {
      const direct = node.children.flatMap((child) => (isNode(child) ? [] : [child.text])).join(" ");
      if (direct.trim() !== "" && first !== undefined) found.push({ label: direct.trim(), value: first });
    }
    for (const child of node.children) if (isNode(child)) visit(child);
  };
  visit(root);
  return found;
}
