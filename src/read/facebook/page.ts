import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Batch } from "../../model/reader.ts";
import { type Lines, linesOf } from "../../text/lines.ts";
import { originOf } from "../../text/origin.ts";
import { readText } from "../decode.ts";
import { Paragraphs } from "../paragraphs.ts";
import type { FacebookFile } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { dayOf, isDateLine } from "./page-day.ts";
import { isBlock, isLeaf, isNode, type Node, pageTree, textOf, type Words } from "./page-tree.ts";
import { isReply } from "./record.ts";

/** A record of a page: its heading, the blocks of its body and its date. */
interface PageRecord {
  readonly heading: string | undefined;
  readonly body: readonly Node[];
  readonly date: string;
}

const readable = new Set(["message", "post", "comment", "group", "archived", "deleted", "caption"]);

/** The posts of one page of an HTML export, told by structure: heading, body, date. */
export async function* readPage(file: FacebookFile, owner: Owner): AsyncGenerator<Batch> {
  const { path } = file.entry;
  const { text: source, problem } = await readText(file.entry);
  if (source === undefined) {
    yield { posts: [], problems: [problem] };
    return;
  }
  const records = recordsOf(pageTree(source));
  if (!readable.has(file.held ?? "")) {
    const message = "Unexpected page of an HTML export, expected posts, comments or the JSON export: not understood, not read";
    const hint = "Ask Facebook for the export as JSON";
    yield { posts: [], problems: records.length === 0 ? [] : [{ code: "unknown-format", message, hint, path }] };
    return;
  }
  let counted: Lines | undefined;
  const lines = (): Lines => {
    counted ??= linesOf(source);
    return counted;
  };
  const isPrivate = file.held === "message";
  if (isPrivate && !owner.known) {
    const message = "Unexpected absence of the owner's name, expected it to tell the owner's messages from others': no message read";
    yield { posts: [], problems: [{ code: "incomplete", message, hint: "give your name as it stands in the chats with --me", path }] };
    return;
  }
  const own = isPrivate ? records.filter(({ heading }) => heading !== undefined && owner.isMe(heading.trim())) : records;
  const posts = own.flatMap((record, index): Post[] => {
    const { mapped } = bodyText(source, record.body);
    if (mapped.text.trim() === "") return [];
    const origin = originOf(path, () => ({ mapped, lines: lines() }));
    return [
      {
        ...particulars(file, record),
        id: `${file.stem}-${index + 1}`,
        platform: "facebook",
        path,
        text: mapped.text,
        origin,
        author: owner.author,
      },
    ];
  });
  const others = records.length - own.length;
  yield { posts, problems: [], skipped: others > 0 ? { "messages of others": others } : {} };
}

function particulars(file: FacebookFile, record: PageRecord): Pick<Post, "kind" | "at" | "audience" | "context" | "state"> {
  if (file.held === "message") return { kind: "message", at: dayOf(record.date), audience: "direct" };
  const isComment = file.held === "comment" || file.stem.includes("comments_in_groups");
  const kind: Kind = !isComment ? "post" : isReply(record.heading) ? "reply" : "comment";
  const state = file.held === "archived" || file.held === "deleted" ? file.held : undefined;
  const audience: Audience = state === "deleted" ? "deleted" : file.held === "group" ? "group" : "unknown";
  return { kind, at: dayOf(record.date), audience, context: record.heading, state };
}

/** The records of a page: the smallest elements whose last block is a date and which hold something else. */
function recordsOf(root: Node): readonly PageRecord[] {
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
  const isHeading = first !== undefined && (others.length > 0 || first.classes.split(" ").includes("_a6-h"));
  return isHeading ? { heading: textOf(first), body: others, date } : { heading: undefined, body, date };
}

function ancestors(node: Node): readonly Node[] {
  const chain: Node[] = [];
  for (let at = node.parent; at !== undefined; at = at.parent) chain.push(at);
  return chain;
}

/** Own words of a body: no tables (data of cameras), no links (words of others), no dates ("Updated …"). */
function bodyText(source: string, body: readonly Node[]): ReturnType<Paragraphs["finish"]> {
  const out = new Paragraphs(source);
  const words = ({ text, start, end }: Words): void => {
    if (source.startsWith(text, start) && text.length === end - start) out.flow(start, end);
    else out.replace(start, end, text);
  };
  const visit = (node: Node): void => {
    if (node.name === "table" || isForeignLink(node)) return;
    if (node.name === "br") return out.line();
    if (isBlock(node) && isLeaf(node) && isDateLine(textOf(node))) return;
    if (isBlock(node)) out.paragraph();
    for (const child of node.children) {
      if (isNode(child)) visit(child);
      else words(child);
    }
    if (isBlock(node)) out.paragraph();
  };
  for (const block of body) visit(block);
  return out.finish();
}

/** A link that fills its block is a shared page; within a sentence it is the owner's. */
function isForeignLink(node: Node): boolean {
  if (node.name !== "a") return false;
  const around = node.parent;
  return around === undefined || textOf(around) === textOf(node);
}
