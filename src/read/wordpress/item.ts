import type { Audience, Post } from "../../model/post.ts";
import { compose, type MappedText } from "../../text/mapped-text.ts";
import { clockTime } from "../clock.ts";
import type { Gathering } from "../gathering.ts";
import { childrenOf, childText, type XmlNode } from "../xml/node.ts";
import type { Piece } from "../xml/pieces.ts";
import { wordsOf } from "../xml/words.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import type { Site } from "./site.ts";

/** Machinery of a site: menus, styles, former versions. */
const machinery = new Set([
  "revision",
  "nav_menu_item",
  "wp_navigation",
  "wp_global_styles",
  "wp_template",
  "wp_template_part",
  "wp_block",
  "wp_font_family",
  "wp_font_face",
  "custom_css",
  "customize_changeset",
  "oembed_cache",
  "user_request",
  "acf-field",
  "acf-field-group",
]);

const audiences: Readonly<Record<string, Audience>> = { publish: "public", inherit: "public", trash: "deleted" };

/** Takes up an item of the feed: a post, a page, a picture with its captions, and the comments of the site's own writers under it. */
export async function takeItem(path: string, piece: Piece, item: XmlNode, site: Site, gathering: Gathering): Promise<void> {
  const type = childText(item, "post_type") || "post";
  if (machinery.has(type)) return gathering.skip("menus, styles and former versions");
  const login = childText(item, "dc:creator");
  const url = childText(item, "link");
  const id = childText(item, "post_id") || `line-${piece.line}`;
  if (site.counts(login)) {
    const made = await wordsOf(path, piece, textsOf(item));
    if (made === undefined) gathering.skip("without words");
    else gathering.posts.push({ ...made, ...particularsOf(item, type), id, path, url: linkOf(url), author: { name: site.nameOf(login) } });
  } else gathering.skip("posts of other authors");
  const title = childText(item, "title");
  for (const comment of childrenOf(item, "comment")) await takeComment(path, piece, comment, { site, gathering, url, title, id });
}

/** Title, text, excerpt or caption, and the alt text of a picture. */
function textsOf(item: XmlNode): readonly MappedText[] {
  const alts = childrenOf(item, "postmeta").filter((meta) => childText(meta, "meta_key") === "_wp_attachment_image_alt");
  return [
    ...childrenOf(item, "title"),
    ...childrenOf(item, "content:encoded"),
    ...childrenOf(item, "excerpt:encoded"),
    ...alts.flatMap((meta) => childrenOf(meta, "meta_value")),
  ].map(({ text }) => compose(withoutShortcodes(text.text), text));
}

function particularsOf(item: XmlNode, type: string): Pick<Post, "kind" | "platform" | "at" | "audience" | "state"> {
  const status = childText(item, "status") || "publish";
  const gmt = clockTime(childText(item, "post_date_gmt"), "Z");
  const audience = audiences[status] ?? "draft";
  return {
    kind: type === "attachment" ? "caption" : "blog",
    platform: "wordpress",
    at: gmt ?? clockTime(childText(item, "post_date"), ""),
    audience: audience === "public" && childText(item, "post_password") !== "" ? "followers" : audience,
    state: status === "trash" ? "deleted" : undefined,
  };
}

const linkOf = (text: string): string | undefined => (text.startsWith("http") ? text : undefined);

interface Around {
  readonly site: Site;
  readonly gathering: Gathering;
  readonly url: string;
  readonly title: string;
  readonly id: string;
}

async function takeComment(path: string, piece: Piece, comment: XmlNode, { site, gathering, url, title, id }: Around): Promise<void> {
  const text = (name: string): string => childText(comment, name);
  if (["pingback", "trackback"].includes(text("comment_type"))) return gathering.skip("pingbacks");
  const login = site.writerOf({ user: text("comment_user_id"), author: text("comment_author"), mail: text("comment_author_email") });
  if (login === undefined || !site.counts(login)) return gathering.skip("comments of others");
  const made = await wordsOf(
    path,
    piece,
    childrenOf(comment, "comment_content").map((node) => node.text),
  );
  if (made === undefined) return gathering.skip("without words");
  const approved = text("comment_approved");
  const parent = text("comment_parent");
  gathering.posts.push({
    ...made,
    id: `comment-${text("comment_id") || `${id}-${gathering.posts.length}`}`,
    kind: parent !== "" && parent !== "0" ? "reply" : "comment",
    platform: "wordpress",
    path,
    context: title || undefined,
    at: clockTime(text("comment_date_gmt"), "Z"),
    url: linkOf(url),
    audience: approved === "trash" || approved === "spam" ? "deleted" : approved === "0" ? "draft" : "public",
    author: { name: site.nameOf(login) },
    thread: id,
  });
}
