import type { Audience, Post } from "../../model/post.ts";
import type { Batch } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { originOf } from "../../text/origin.ts";
import { pattern } from "../../text/pattern.ts";
import { readText } from "../decode.ts";
import { pageOf, type Tag } from "../html-page.ts";
import { utcTime } from "../utc-time.ts";
import type { LinkedInFile } from "./layout.ts";
import type { Owner } from "./owner.ts";

const time = pattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "");
const link = pattern('href="(https://www\\.linkedin\\.com/pulse/[^"\\s]{1,400})"', "");

/** LinkedIn puts when an article was made and published before it, each in a paragraph with that class. */
const stamps = ({ name, classes }: Tag): string | undefined =>
  name === "p" ? ["created", "published"].find((stamp) => classes.includes(stamp)) : undefined;

/** An article of the owner's: a page. One that says when it was made but not when it was published is a draft. */
export async function readArticle(file: LinkedInFile, owner: Owner): Promise<Batch> {
  const { path, name } = file.entry;
  const { text: source, problem } = await readText(file.entry);
  if (source === undefined) return { posts: [], problems: [problem] };
  const { mapped, quotations, media, noted } = await pageOf(source, { notes: stamps, drops: ({ name: tag }) => tag === "title" });
  if (mapped.text.trim() === "") return { posts: [], problems: [], skipped: { "without words": 1 } };
  const [created, published] = ["created", "published"].map((stamp) => utcTime(time.exec(noted.get(stamp) ?? "")?.[0]));
  const audience: Audience = published !== undefined ? "public" : created !== undefined ? "draft" : "unknown";
  const post: Post = {
    id: name.slice(name.lastIndexOf("/") + 1),
    kind: "blog",
    platform: "linkedin",
    path,
    text: mapped.text,
    origin: originOf(path, () => ({ mapped, lines: linesOf(source) })),
    ...(quotations.length > 0 ? { quotations } : {}),
    at: published ?? created,
    url: link.exec(source)?.[1],
    audience,
    author: owner.author,
    ...(media.length > 0 ? { media } : {}),
  };
  return { posts: [post], problems: [] };
}
