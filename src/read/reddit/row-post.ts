import type { Medium } from "../../model/medium.ts";
import type { Post } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import { renderMarkdown } from "../markdown-text/render.ts";
import { cellPiece, joinPieces, type Piece, type Rendering } from "../pieces.ts";
import type { Row } from "../table.ts";
import { utcTime } from "../utc-time.ts";
import type { RedditFile, Role } from "./layout.ts";
import type { Owner } from "./owner.ts";

/** Spoilers, `>!so!<`, begin like quotations but are the owner's: their signs go, place for place. */
const spoilers = pattern(">!|!<", "g");

const markdown: Rendering = (text) => renderMarkdown(text.replace(spoilers, "  "), undefined);
const gone = new Set(["[deleted]", "[removed]"]);
const picture = pattern("^https?://(?:i|v|preview)\\.redd\\.it/", "i");
const profilePreferences = new Set(["public_description", "profile_description", "description", "about", "bio", "profile_title"]);

/** The post in a row; undefined when there are no words in it. */
export function rowPost(file: RedditFile, role: Role, row: Row, owner: Owner): Post | undefined {
  const { path } = file.entry;
  const pieces = piecesOf(path, role, row);
  if (pieces.length === 0) return undefined;
  const written = row.text("id", "messageid", "scheduledpostid");
  const id = role === "drafts" || role === "multireddits" || written === "" ? `${file.stem}-${written || `line-${row.line}`}` : written;
  return { platform: "reddit", path, author: owner.author, ...joinPieces(pieces), ...particularsOf(role, row), id };
}

function piecesOf(path: string, role: Role, row: Row): readonly Piece[] {
  switch (role) {
    case "posts":
    case "drafts":
      return [...cellPiece(path, row, row.cell("title")), ...bodyPiece(path, row)];
    case "messages":
      return [...cellPiece(path, row, row.cell("subject")), ...bodyPiece(path, row)];
    case "comments":
      return bodyPiece(path, row);
    case "chat":
      return cellPiece(path, row, row.cell("message"));
    case "multireddits":
      return isYes(row.text("isowner") || "true")
        ? [...cellPiece(path, row, row.cell("displayname")), ...cellPiece(path, row, row.cell("description"), markdown)]
        : [];
    case "preferences":
      return profilePreferences.has(row.text("preference").toLowerCase()) ? cellPiece(path, row, row.cell("value")) : [];
    default:
      return [];
  }
}

function bodyPiece(path: string, row: Row): readonly Piece[] {
  return gone.has(row.text("body")) ? [] : cellPiece(path, row, row.cell("body"), markdown);
}

type Particulars = Pick<Post, "kind" | "audience"> & Partial<Post>;

function particularsOf(role: Role, row: Row): Particulars {
  const at = utcTime(row.text("date", "createdat", "created", "submissiontime"));
  switch (role) {
    case "posts":
      return { kind: "post", at, url: addressOf(row), ...circumstances(row), ...mediaOf(row.text("url")) };
    case "comments": {
      const thread = row.text("link");
      return {
        kind: isReply(row.text("parent"), thread) ? "reply" : "comment",
        at,
        url: addressOf(row),
        ...(thread === "" ? {} : { thread }),
        ...circumstances(row),
        ...mediaOf(row.text("media")),
      };
    }
    case "drafts":
      return { kind: "draft", at, audience: "draft" };
    case "messages":
      return { kind: "message", at, audience: "direct", ...named("thread", row.text("threadid")) };
    case "chat":
      return { kind: "message", at, audience: "direct", ...named("thread", row.text("channelurl")) };
    case "multireddits": {
      const privacy = row.text("privacy", "visibility").toLowerCase();
      return { kind: "post", at, audience: privacy === "public" ? "public" : privacy === "private" ? "draft" : "unknown" };
    }
    default:
      return { kind: "bio", audience: "unknown" };
  }
}

/** Whether the parent, an id with or without its type, is a comment rather than the post that the thread is named after. */
function isReply(parent: string, thread: string): boolean {
  if (parent === "" || parent.startsWith("t3_")) return false;
  return parent.startsWith("t1_") || !thread.includes(`/comments/${parent}/`);
}

/** Who could read it: the export does not tell of private communities; posts to one's own profile are for all. */
function circumstances(row: Row): Pick<Post, "audience" | "state"> {
  if (gone.has(row.text("body"))) return { audience: "deleted", state: "deleted" };
  return { audience: row.text("subreddit").toLowerCase().startsWith("u_") ? "public" : "unknown" };
}

/** Permalinks are addresses, in some exports without their host. */
function addressOf(row: Row): string | undefined {
  const link = row.text("permalink");
  if (link.startsWith("/")) return `https://www.reddit.com${link}`;
  return link === "" ? undefined : link;
}

function mediaOf(name: string): { media?: readonly Medium[] } {
  return picture.exec(name) === null ? {} : { media: [{ name }] };
}

const named = (key: "thread", value: string): { thread?: string } => (value === "" ? {} : { [key]: value });

const isYes = (value: string): boolean => value.toLowerCase() === "true" || value === "1";
