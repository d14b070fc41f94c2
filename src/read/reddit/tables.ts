import type { Author, Post } from "../../model/post.ts";
import type { Span } from "../../model/span.ts";
import { joined } from "../../text/join.ts";
import { compose, type MappedText } from "../../text/mapped-text.ts";
import { clockTime } from "../clock.ts";
import { renderMarkdown } from "../marked/render.ts";
import { isMe } from "../me.ts";
import { type Heading, rowOrigin, type Skip, type TableRow } from "../table.ts";
import type { Role } from "./layout.ts";

/** Whose export it is: the account name in statistics.csv, and what --me adds. */
export class Owner {
  readonly #names: string[];

  constructor(me: readonly string[]) {
    this.#names = [...me];
  }

  add(row: TableRow): undefined {
    if (row.text("statistic").toLowerCase() === "account name" && row.text("value") !== "") this.#names.unshift(row.text("value"));
    return undefined;
  }

  get known(): boolean {
    return this.#names.length > 0;
  }

  get author(): Author | undefined {
    return this.#names[0] === undefined ? undefined : { handle: this.#names[0] };
  }

  is(name: string): boolean {
    return isMe(name.startsWith("/u/") ? name.slice(3) : name, this.#names);
  }
}

interface Table extends Heading {
  make(row: TableRow, path: string, owner: Owner): Post | Skip;
}

const gone = new Set(["[deleted]", "[removed]", "[deleted by user]"]);

/** The tables by role. Which communities are private is not in the export; what stands in them is taken for public. */
export const tables: Readonly<Record<Exclude<Role, "owner">, Table>> = {
  posts: {
    columns: ["id", "subreddit", "title", "body"],
    make: (row, path, owner) => postOf(row, path, owner, { kind: "post", audience: "public", at: time(row, "date"), url: linkOf(row) }),
  },
  comments: {
    columns: ["id", "subreddit", "parent", "body"],
    make: (row, path, owner) => {
      const kind = row.text("parent").startsWith("t1_") ? "reply" : "comment";
      const thread = row.text("link");
      return postOf(row, path, owner, { kind, audience: "public", at: time(row, "date"), url: linkOf(row), thread });
    },
  },
  drafts: {
    columns: ["title", "body"],
    make: (row, path, owner) =>
      postOf(row, path, owner, { kind: "draft", audience: "draft", at: time(row, "created") ?? time(row, "date"), url: undefined }),
  },
  messages: {
    columns: ["from", "to", "body"],
    make: (row, path, owner) => {
      if (!owner.is(row.text("from"))) return { skip: "messages of others" };
      const thread = row.text("thread_id");
      return postOf(row, path, owner, { kind: "message", audience: "direct", at: time(row, "date"), url: undefined, thread });
    },
  },
  chat: {
    columns: ["username", "message"],
    make: (row, path, owner) => {
      if (!owner.is(row.text("username"))) return { skip: "messages of others" };
      const audience = row.text("subreddit") === "" ? "direct" : "group";
      const thread = row.text("channel_url");
      return postOf(row, path, owner, { kind: "message", audience, at: time(row, "created_at"), url: undefined, thread });
    },
  },
};

const time = (row: TableRow, name: string): string | undefined => clockTime(row.text(name), "Z");

function linkOf(row: TableRow): string | undefined {
  const link = row.text("permalink");
  return link.startsWith("/") ? `https://www.reddit.com${link}` : link.startsWith("https://") ? link : undefined;
}

type Particulars = Pick<Post, "kind" | "audience" | "at" | "url" | "thread">;

function postOf(row: TableRow, path: string, owner: Owner, particulars: Particulars): Post | Skip {
  const titles = ["title", "subject"].flatMap((name) => row.cell(name) ?? []).filter(({ text }) => text.trim() !== "");
  const body = row.cell("body") ?? row.cell("message");
  if (body !== undefined && gone.has(body.text.trim())) return { skip: "deleted" };
  const rendered = body === undefined || body.text.trim() === "" ? undefined : renderMarkdown(body.text, undefined);
  const parts: MappedText[] = [...titles, ...(rendered === undefined || body === undefined ? [] : [compose(rendered.mapped, body)])];
  if (parts.length === 0) return { skip: "without words" };
  const mapped = joined(parts);
  const shift = mapped.text.length - (rendered?.mapped.text.length ?? 0);
  const quotations = (rendered?.quotations ?? []).map(({ start, end }): Span => ({ start: start + shift, end: end + shift }));
  return {
    ...particulars,
    id: row.text("id") || row.text("message_id") || `line-${row.line}`,
    platform: "reddit",
    path,
    text: mapped.text,
    ...(quotations.length > 0 ? { quotations } : {}),
    origin: rowOrigin(path, row, mapped),
    author: owner.author,
  };
}
