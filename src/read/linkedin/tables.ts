import type { Audience, Post } from "../../model/post.ts";
import { joined } from "../../text/join.ts";
import type { MappedText } from "../../text/mapped-text.ts";
import { clockTime } from "../clock.ts";
import { type Heading, rowOrigin, type Skip, type TableRow } from "../table.ts";
import type { Role } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { withoutLineQuotes } from "./words.ts";

/** How a table of LinkedIn becomes posts. */
export interface Table extends Heading {
  make(row: TableRow, path: string, owner: Owner): Post | Skip | undefined;
}

const audiences: Readonly<Record<string, Audience>> = { PUBLIC: "public", CONNECTIONS: "followers" };

/** Columns with words of the owner in the sections of a profile. */
const sectionWords = [
  "description",
  "notes",
  "summary",
  "headline",
  "activity",
  "honor",
  "role",
  "title",
  "project",
  "name",
  "company name",
];

/** The tables by role; articles are no tables. */
export const tables: Readonly<Record<Exclude<Role, "articles">, Table>> = {
  profile: {
    columns: ["first name", "last name"],
    make: (row, path, owner) => {
      owner.addProfile(row);
      return postOf(row, path, owner, ["headline", "summary"], { kind: "bio", audience: "unknown", at: undefined, url: undefined });
    },
  },
  shares: {
    columns: ["date", "sharelink", "sharecommentary"],
    make: (row, path, owner) => {
      // "MEMBER_NETWORK" stands for public posts and for those to one's network alike.
      const audience = audiences[row.text("visibility").toUpperCase()] ?? "unknown";
      return postOf(row, path, owner, ["sharecommentary"], { kind: "post", audience, ...stampOf(row, "sharelink") }, withoutLineQuotes);
    },
  },
  comments: {
    columns: ["date", "link", "message"],
    dialect: "backslash",
    make: (row, path, owner) => postOf(row, path, owner, ["message"], { kind: "comment", audience: "unknown", ...stampOf(row, "link") }),
  },
  media: {
    columns: ["media link"],
    make: (row, path, owner) =>
      postOf(row, path, owner, ["media description"], {
        kind: "caption",
        audience: "unknown",
        at: clockTime(row.text("date/time") || row.text("time"), "Z"),
        url: linkOf(row.text("media link")),
      }),
  },
  sections: {
    columns: [],
    make: (row, path, owner) => {
      if (!["description", "notes", "summary"].some((name) => row.text(name) !== "")) return { skip: "without words" };
      return postOf(row, path, owner, sectionWords, { kind: "bio", audience: "unknown", at: undefined, url: undefined });
    },
  },
  recommendations: {
    columns: ["text"],
    make: (row, path, owner) =>
      postOf(row, path, owner, ["text"], {
        kind: "post",
        audience: "followers",
        at: clockTime(row.text("creation date"), "Z"),
        url: undefined,
      }),
  },
  invitations: {
    columns: ["direction", "message"],
    make: (row, path, owner) => {
      if (row.text("direction").toUpperCase() !== "OUTGOING") return { skip: "words of others" };
      const at = clockTime(row.text("sent at"), "Z");
      return postOf(row, path, owner, ["message"], { kind: "message", audience: "direct", at, url: undefined });
    },
  },
  messages: {
    columns: ["conversation id", "from", "content"],
    make: (row, path, owner) => {
      if (!owner.wrote(row.text("from"), row.text("sender profile url"))) return { skip: "messages of others" };
      const isDraft = [row.text("is message draft"), row.text("is conversation draft")].some((word) => word.toLowerCase().startsWith("y"));
      const audience = isDraft ? "draft" : "direct";
      const at = clockTime(row.text("date"), "Z");
      const thread = row.text("conversation id");
      return postOf(row, path, owner, ["subject", "content"], { kind: "message", audience, at, url: undefined, thread });
    },
  },
};

type Particulars = Pick<Post, "kind" | "audience" | "at" | "url" | "thread">;

const stampOf = (row: TableRow, link: string) => ({ at: clockTime(row.text("date"), "Z"), url: linkOf(row.text(link)) });

const linkOf = (text: string): string | undefined => (text.startsWith("http") ? text : undefined);

function postOf(
  row: TableRow,
  path: string,
  owner: Owner,
  columns: readonly string[],
  particulars: Particulars,
  edit: (cell: MappedText) => MappedText = (cell) => cell,
): Post | Skip {
  const cells = columns.flatMap((name) => row.cell(name) ?? []).filter(({ text }) => text.trim() !== "");
  if (cells.length === 0) return { skip: "without words" };
  const mapped = joined(cells.map(edit));
  return {
    ...particulars,
    id: `${path.slice(path.lastIndexOf("/") + 1)}-${row.line}`,
    platform: "linkedin",
    path,
    text: mapped.text,
    origin: rowOrigin(path, row, mapped),
    author: owner.author,
  };
}
