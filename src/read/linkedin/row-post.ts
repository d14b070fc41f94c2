import type { Audience, Kind, Post } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import { cellPiece, joinPieces, type Piece } from "../pieces.ts";
import type { Row } from "../table.ts";
import { linkedInTime } from "./day.ts";
import type { LinkedInFile, Role } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { listingColumns } from "./sheets.ts";
import { commentWords, shareWords } from "./words.ts";

const urn = pattern("urn(?::|%3A)li(?::|%3A)([a-zA-Z]{1,30})(?::|%3A)(\\d{1,30})", "i");
/** What LinkedIn writes for "public or network" tells nothing: MEMBER_NETWORK. */
const audiences: ReadonlyMap<string, Audience> = new Map([
  ["PUBLIC", "public"],
  ["ANYONE", "public"],
  ["CONNECTIONS", "followers"],
]);

/** The post in a row of a table; undefined when there are no words in it. */
export function rowPost(file: LinkedInFile, role: Role, row: Row, owner: Owner): Post | undefined {
  const { path } = file.entry;
  const pieces = piecesOf(path, role, row);
  if (pieces.length === 0) return undefined;
  const { id, ...particulars } = particularsOf(role, row);
  return {
    platform: "linkedin",
    path,
    ...joinPieces(pieces),
    author: owner.author,
    ...particulars,
    id: id ?? `${file.stem}-line-${row.line}`,
  };
}

function piecesOf(path: string, role: Role, row: Row): readonly Piece[] {
  switch (role) {
    case "shares":
      return cellPiece(path, row, row.cell("sharecommentary"), shareWords);
    case "comments":
      return cellPiece(path, row, row.cell("message"), commentWords);
    case "invitations":
      return cellPiece(path, row, row.cell("message"));
    case "messages":
      return [...cellPiece(path, row, row.cell("subject")), ...cellPiece(path, row, row.cell("content"))];
    case "media":
      return cellPiece(path, row, row.cell("mediadescription"));
    case "recommendations":
      return cellPiece(path, row, row.cell("text"));
    case "profile":
      return ["headline", "summary"].flatMap((column) => cellPiece(path, row, row.cell(column)));
    default:
      return listingColumns.flatMap((column) => cellPiece(path, row, row.cell(column)));
  }
}

type Particulars = Pick<Post, "kind" | "audience"> & Partial<Pick<Post, "id" | "at" | "url" | "thread" | "media">>;

function particularsOf(role: Role, row: Row): Particulars {
  switch (role) {
    case "shares": {
      const url = addressIn(row, "sharelink");
      const media = addressIn(row, "mediaurl");
      return {
        kind: "post",
        audience: audiences.get(row.text("visibility").toUpperCase()) ?? "unknown",
        at: linkedInTime(row.text("date")),
        url,
        ...(media === undefined ? {} : { media: [{ name: media }] }),
        ...idOf(url),
      };
    }
    case "comments": {
      const url = addressIn(row, "link");
      return { kind: "comment", audience: "unknown", at: linkedInTime(row.text("date")), url, ...threadOf(url) };
    }
    case "messages": {
      const draft = ["ismessagedraft", "isconversationdraft"].some((column) => isYes(row.text(column)));
      const thread = row.text("conversationid");
      const at = linkedInTime(row.text("date"));
      return { kind: "message", audience: draft ? "draft" : "direct", at, ...(thread === "" ? {} : { thread }) };
    }
    case "invitations":
      return { kind: "message", audience: "direct", at: linkedInTime(row.text("sentat")) };
    case "media": {
      const media = addressIn(row, "medialink");
      const at = linkedInTime(row.text("date/time", "time", "date"));
      return { kind: "caption", audience: "unknown", at, ...(media === undefined ? {} : { media: [{ name: media }] }) };
    }
    case "recommendations":
      return { kind: "post", audience: "followers", at: linkedInTime(row.text("creationdate")) };
    default:
      return { kind: "bio" satisfies Kind, audience: "unknown" };
  }
}

const isYes = (value: string): boolean => ["yes", "true", "1"].includes(value.toLowerCase());

function addressIn(row: Row, column: string): string | undefined {
  const text = row.text(column);
  return text.startsWith("https://") || text.startsWith("http://") ? text : undefined;
}

function urnIn(url: string | undefined): string | undefined {
  const found = urn.exec(url ?? "");
  return found === null ? undefined : `urn:li:${found[1]}:${found[2]}`;
}

function idOf(url: string | undefined): { id?: string } {
  const id = urnIn(url);
  return id === undefined ? {} : { id };
}

function threadOf(url: string | undefined): { thread?: string } {
  const thread = urnIn(url);
  return thread === undefined ? {} : { thread };
}
