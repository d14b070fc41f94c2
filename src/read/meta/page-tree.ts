import { Parser } from "htmlparser2";
import type { Problem } from "../../model/problem.ts";
import { pattern } from "../../text/pattern.ts";
import { blockElements } from "../html-elements.ts";

/** A piece of text of a page: as decoded, and where it stands in the file. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element of a page with what is in it, in order. */
export interface Node {
  readonly name: string;
  readonly classes: string;
  readonly role: string | undefined;
  readonly parent: Node | undefined;
  readonly children: (Node | Words)[];
}

export const isNode = (child: Node | Words): child is Node => "children" in child;

const blanks = pattern("\\s{1,10000}", "g");
const unseen = new Set(["script", "style", "head", "title", "template"]);
const voids = new Set(["br", "img", "hr", "input", "link", "meta", "source", "wbr"]);

/** The elements of a page. Text in scripts and styles is left out. */
export function pageTree(source: string): Node {
  const root: Node = { name: "", classes: "", role: undefined, parent: undefined, children: [] };
  let open = root;
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (unseen.has(name)) hidden++;
      const node: Node = { name, classes: attributes["class"] ?? "", role: attributes["role"], parent: open, children: [] };
      open.children.push(node);
      if (!voids.has(name)) open = node;
    },
    onclosetag: (name) => {
      if (voids.has(name)) return;
      if (unseen.has(name)) hidden--;
      if (open.name === name && open.parent !== undefined) open = open.parent;
    },
    ontext: (text) => {
      if (hidden === 0) open.children.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(source);
  return root;
}

/** All text of an element, white space as single blanks. */
export function textOf(node: Node): string {
  const pieces: string[] = [];
  const visit = (at: Node): void => {
    for (const child of at.children) {
      if (!isNode(child)) pieces.push(child.text);
      else {
        if (isBlock(child)) pieces.push(" ");
        visit(child);
      }
    }
  };
  visit(node);
  return pieces.join("").replace(blanks, " ").trim();
}

/** Whether an element stands on lines of its own. */
export const isBlock = (node: Node): boolean => node.name === "div" || node.name === "br" || blockElements.has(node.name);

/** Whether no block stands in an element. */
export const isLeaf = (node: Node): boolean => !node.children.some((child) => isNode(child) && (isBlock(child) || !isLeaf(child)));

/** Whether an element has a class. */
export const hasClass = (node: Node, wanted: string): boolean => node.classes.split(" ").includes(wanted);

/** All elements in an element that pass a test, outermost first; those in one that passes are not looked for. */
export function elementsIn(node: Node, test: (node: Node) => boolean): readonly Node[] {
  return node.children.filter(isNode).flatMap((child) => (test(child) ? [child] : elementsIn(child, test)));
}

/** Told of a page that does not end as pages do. */
export const cutOff = (source: string, path: string): readonly Problem[] =>
  source.slice(-400).toLowerCase().includes("</html>")
    ? []
    : [{ code: "incomplete", message: "Unexpected end of the page, expected </html>: it is cut off", path }];
