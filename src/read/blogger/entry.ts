import type { Audience } from "../../model/post.ts";
import { clockTime } from "../clock.ts";
import type { Gathering } from "../gathering.ts";
import { isMe } from "../me.ts";
import { childrenOf, childText, type XmlNode } from "../xml/node.ts";
import type { Piece } from "../xml/pieces.ts";
import { wordsOf } from "../xml/words.ts";

/** Whose blog it is: the author of the feed, those who wrote posts in it, and what --me adds. */
export class Blog {
  readonly #me: readonly string[];
  readonly #writers = new Set<string>();
  readonly #titles = new Map<string, string>();

  constructor(me: readonly string[]) {
    this.#me = me;
  }

  take(head: XmlNode): void {
    for (const feed of childrenOf(head, "feed"))
      for (const author of childrenOf(feed, "author")) this.#writers.add(childText(author, "name"));
  }

  addPost(id: string, title: string, author: string): void {
    this.#titles.set(id, title);
    if (author !== "") this.#writers.add(author);
  }

  titleOf(id: string): string | undefined {
    return this.#titles.get(id);
  }

  /** Whether a name is one of the blog's own; with --me only the owner's. */
  wrote(name: string): boolean {
    return this.#me.length > 0 ? isMe(name, this.#me) : this.#writers.has(name);
  }

  counts(name: string): boolean {
    return this.#me.length === 0 || isMe(name, this.#me);
  }
}

/** What an entry is: by its category of kind, in newer feeds by its type. */
function kindOf(entry: XmlNode): string {
  const type = childText(entry, "blogger:type");
  if (type !== "") return type.toLowerCase();
  const kind = childrenOf(entry, "category").find(({ attributes }) => attributes["scheme"]?.endsWith("#kind") === true);
  return (kind?.attributes["term"] ?? "").split("#")[1] ?? "";
}

export async function takeEntry(path: string, piece: Piece, entry: XmlNode, blog: Blog, gathering: Gathering): Promise<void> {
  const kind = kindOf(entry);
  const [authorNode] = childrenOf(entry, "author");
  const author = authorNode === undefined ? "" : childText(authorNode, "name");
  const id = childText(entry, "id") || `line-${piece.line}`;
  if (kind === "post" || kind === "page") {
    blog.addPost(id, childText(entry, "title"), author);
    if (!blog.counts(author)) return gathering.skip("posts of other authors");
    return push(path, piece, entry, { id, author, isComment: false }, blog, gathering);
  }
  if (kind === "comment") {
    if (!blog.wrote(author)) return gathering.skip("comments of others");
    return push(path, piece, entry, { id, author, isComment: true }, blog, gathering);
  }
  if (kind === "template" || kind === "settings") return gathering.skip("settings and templates");
  const message = "Unexpected entry of no known kind, expected a post, a page or a comment: left out";
  gathering.problems.push({ code: "incomplete", message, path, line: piece.line, column: piece.column });
}

interface Known {
  readonly id: string;
  readonly author: string;
  readonly isComment: boolean;
}

async function push(
  path: string,
  piece: Piece,
  entry: XmlNode,
  { id, author, isComment }: Known,
  blog: Blog,
  gathering: Gathering,
): Promise<void> {
  // The title of a comment is the beginning of its text.
  const nodes = [...(isComment ? [] : childrenOf(entry, "title")), ...childrenOf(entry, "content")];
  const made = await wordsOf(
    path,
    piece,
    nodes.map(({ text }) => text),
  );
  if (made === undefined) return gathering.skip("without words");
  const answered = childrenOf(entry, "in-reply-to")[0]?.attributes["ref"] ?? childText(entry, "blogger:parent");
  const audience = audienceOf(entry);
  gathering.posts.push({
    ...made,
    id,
    kind: isComment ? "comment" : "blog",
    platform: "blogger",
    path,
    context: isComment ? blog.titleOf(answered) : undefined,
    at: clockTime(childText(entry, "published") || childText(entry, "blogger:created"), "Z"),
    url: childrenOf(entry, "link").find(({ attributes }) => attributes["rel"] === "alternate")?.attributes["href"],
    audience,
    author: author === "" ? undefined : { name: author },
    state: audience === "deleted" ? "deleted" : undefined,
    ...(isComment && answered !== "" ? { thread: answered } : {}),
  });
}

function audienceOf(entry: XmlNode): Audience {
  const drafts = childrenOf(entry, "control").map((control) => childText(control, "draft"));
  const status = childText(entry, "blogger:status").toUpperCase();
  if (drafts.includes("yes") || status === "DRAFT" || status === "SCHEDULED") return "draft";
  return status === "SOFT_TRASHED" || status === "DELETED" || childText(entry, "blogger:trashed") !== "" ? "deleted" : "public";
}
