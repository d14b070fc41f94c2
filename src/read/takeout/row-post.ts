import type { Audience, Post } from "../../model/post.ts";
import { cellPiece, joinPieces, type Piece, type Rendering } from "../pieces.ts";
import type { Row } from "../table.ts";
import { utcTime } from "../utc-time.ts";
import type { TakeoutFile } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { segmentWords } from "./segments.ts";
import type { TableRole } from "./sheets.ts";

const segments: Rendering = (text) => ({ mapped: segmentWords(text) });

const privacies: ReadonlyMap<string, Audience> = new Map(
  Object.entries({
    public: "public öffentlich openbaar publiek público public publique pubblico poiblí 公開 公开",
    unlisted: "unlisted ungelistet verborgen oculto no-listado 不公開 不公开",
    draft: "private privat privé privado privato privaat príobháideach 私人",
  } as const).flatMap(([audience, words]) => words.split(" ").map((word) => [word, audience as Audience])),
);

/** The post in a row of a table of YouTube's; undefined when there are no words in it. */
export function rowPost(file: TakeoutFile, role: TableRole, row: Row, owner: Owner): Post | undefined {
  const { path } = file.entry;
  const pieces = piecesOf(path, role, row);
  if (pieces.length === 0) return undefined;
  const { id, ...particulars } = particularsOf(role, row);
  return {
    platform: "youtube",
    path,
    author: owner.author,
    ...joinPieces(pieces),
    ...particulars,
    id: id === "" ? `line-${row.line}` : id,
  };
}

const columns: Readonly<Record<TableRole, readonly string[]>> = {
  comments: ["commenttext"],
  chats: ["livechattext"],
  posts: ["posttext"],
  videos: ["videotitle(original)", "videodescription(original)"],
  playlists: ["playlisttitle(original)", "playlistdescription(original)"],
  channel: ["channeldescription(original)"],
  address: [],
};

function piecesOf(path: string, role: TableRole, row: Row): readonly Piece[] {
  return columns[role].flatMap((column) => cellPiece(path, row, row.cell(column), segments));
}

type Particulars = Pick<Post, "id" | "kind" | "audience"> & Partial<Post>;

function particularsOf(role: TableRole, row: Row): Particulars {
  const video = row.text("videoid");
  switch (role) {
    case "comments": {
      const id = row.text("commentid");
      const parent = row.text("parentcommentid");
      const thread = row.text("top-levelcommentid") || parent;
      return {
        id,
        kind: parent === "" ? "comment" : "reply",
        audience: "public",
        at: utcTime(row.text("commentcreatetimestamp")),
        url: addressOf(video, row.text("postid"), id),
        ...(thread === "" ? {} : { thread }),
      };
    }
    case "chats":
      return {
        id: row.text("livechatid"),
        kind: "comment",
        audience: "public",
        at: utcTime(row.text("livechatcreatetimestamp")),
        url: addressOf(video, "", ""),
      };
    case "videos":
      return {
        id: video,
        kind: "caption",
        audience: privacies.get(row.text("privacy").toLowerCase()) ?? "unknown",
        at: utcTime(row.text("videopublishtimestamp") || row.text("videocreatetimestamp")),
        url: addressOf(video, "", ""),
      };
    case "playlists":
      return {
        id: row.text("playlistid"),
        kind: "caption",
        audience: privacies.get(row.text("playlistvisibility").toLowerCase()) ?? "unknown",
        at: utcTime(row.text("playlistcreatetimestamp")),
      };
    case "posts":
      return { id: row.text("postid"), kind: "post", audience: "unknown", at: utcTime(row.text("postcreatetimestamp")) };
    default:
      return { id: "", kind: "bio", audience: "public" };
  }
}

function addressOf(video: string, post: string, comment: string): string | undefined {
  if (video !== "") return `https://www.youtube.com/watch?v=${video}${comment === "" ? "" : `&lc=${comment}`}`;
  return post === "" ? undefined : `https://www.youtube.com/post/${post}${comment === "" ? "" : `?lc=${comment}`}`;
}
