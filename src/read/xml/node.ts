import { type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";

/** An element of a record: its name without the prefix, and what stands in it. */
export interface XmlNode {
  /** As written: "wp:status". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, entities and CDATA decoded, with the way back to the piece. */
  readonly text: MappedText;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  readonly builder: MappedTextBuilder;
}

/** The tree of a piece of XML. What is not well-formed is taken as it comes: bare `&`, undeclared prefixes, tags that are not closed. */
export async function xmlTree(raw: string): Promise<XmlNode> {
  const { Parser } = await import("htmlparser2");
  const root: Open = { name: "", attributes: {}, children: [], builder: new MappedTextBuilder(raw) };
  const stack: Open[] = [root];
  const close = (): void => {
    const { name, attributes, children, builder } = stack.pop() ?? root;
    stack.at(-1)?.children.push({ name, attributes, children, text: builder.build() });
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => stack.push({ name, attributes, children: [], builder: new MappedTextBuilder(raw) }),
      onclosetag: close,
      ontext: (data) => {
        const { builder } = stack.at(-1) ?? root;
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (data.length === end - start && raw.startsWith(data, start)) builder.copy(start, end);
        else if (raw.startsWith(`<![CDATA[${data}`, start)) builder.copy(start + 9, start + 9 + data.length);
        else builder.replace(start, end, data);
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(raw);
  while (stack.length > 1) close();
  return { name: "", attributes: {}, children: root.children, text: root.builder.build() };
}

/** The name of a node without its prefix. */
const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(":") + 1);

/** The children with a local name; with a prefix in the name, only those with it. */
export const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => (name.includes(":") ? child.name === name : localName(child) === name));

/** The text of the first child with a name, trimmed; empty where there is none. */
export const childText = (node: XmlNode, name: string): string => childrenOf(node, name)[0]?.text.text.trim() ?? "";
