import type { Post } from "../../model/post.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { MappedTextBuilder } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { pattern } from "../../text/pattern.ts";
import { clockTime } from "../clock.ts";
import { readText } from "../decode.ts";
import { isMe } from "../me.ts";

type Author = NonNullable<Post["author"]>;

interface Read extends Batch {
  readonly author?: Author | undefined;
}

const field = pattern("^([A-Za-z][A-Za-z ()+/-]{0,40}):[ \\t]?", "");
const spoken = pattern("^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?: UTC)?) ([^:\\n]{1,60}): ", "");
const worded: Readonly<Record<string, Post["kind"]>> = {
  comment: "comment",
  title: "caption",
  bio: "bio",
  "bio description": "bio",
  biodescription: "bio",
};

/** One field of a block, its value going on over lines that begin no other field. */
interface Field {
  readonly name: string;
  readonly start: number;
  end: number;
}

/** Reads a text file of a download: blocks of `Name: value` with a blank line between, or the lines of chats. */
export async function readTextFile(entry: Entry, role: "profile" | "text" | "chat", known: Author, me: readonly string[]): Promise<Read> {
  const { text, problem } = await readText(entry);
  if (problem !== undefined) return { posts: [], problems: [problem] };
  return role === "chat" ? chatPosts(text, entry, known, me) : blockPosts(text, entry, role, known);
}

function blockPosts(text: string, entry: Entry, role: "profile" | "text", known: Author): Read {
  const lines = linesOf(text);
  const posts: Post[] = [];
  let author: Author = known;
  let wordless = 0;
  const deleted = entry.name.toLowerCase().includes("deleted");
  for (const block of blocksOf(text)) {
    const said = (name: string): string | undefined => {
      const found = block.find((one) => one.name === name);
      return found === undefined ? undefined : text.slice(found.start, found.end).trim();
    };
    if (role === "profile")
      author = { name: said("display name") ?? author.name, handle: said("username") ?? said("user name") ?? author.handle };
    const own = block.find(({ name, start, end }) => worded[name] !== undefined && text.slice(start, end).trim() !== "");
    if (own === undefined) {
      if (block.length > 0) wordless += 1;
      continue;
    }
    const mapped = new MappedTextBuilder(text).copy(own.start, own.start + text.slice(own.start, own.end).trimEnd().length).build();
    const kind = worded[own.name] ?? "post";
    const link = said("link") ?? said("video link") ?? "";
    posts.push({
      id: `${kind}-${lines.at(own.start).line}`,
      kind,
      platform: "tiktok",
      path: entry.path,
      text: mapped.text,
      origin: originOf(entry.path, () => ({ mapped, lines })),
      at: clockTime(said("date") ?? "", "Z"),
      url: link.startsWith("http") ? link : undefined,
      audience: deleted ? "deleted" : kind === "comment" ? "public" : "unknown",
      author,
      state: deleted ? "deleted" : undefined,
    });
  }
  return { posts, problems: [], author, skipped: wordless > 0 ? { "without words": wordless } : {} };
}

function blocksOf(text: string): readonly (readonly Field[])[] {
  const blocks: Field[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end);
    const found = field.exec(line);
    const block = blocks.at(-1) ?? [];
    // A block begins anew with its date: words may hold blank lines.
    const name = found?.[1]?.toLowerCase();
    if (name === "date" && block.length > 0) blocks.push([{ name, start: at + (found?.[0].length ?? 0), end }]);
    else if (found !== null && name !== undefined) block.push({ name, start: at + found[0].length, end });
    else if (block.at(-1) !== undefined) (block.at(-1) as Field).end = end;
    at = end + 1;
  }
  return blocks;
}

function chatPosts(text: string, entry: Entry, known: Author, me: readonly string[]): Read {
  const lines = linesOf(text);
  const mine = [...me, ...(known.handle === undefined ? [] : [known.handle])];
  const posts: Post[] = [];
  let others = 0;
  let thread: string | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.startsWith(">>> Chat History with ")) thread = line.slice(22).replace("::", "").trim();
    const head = spoken.exec(line);
    if (head !== null && !isMe(head[2] ?? "", mine)) others += 1;
    else if (head !== null && line.slice(head[0].length).trim() !== "") {
      const start = at + head[0].length;
      const mapped = new MappedTextBuilder(text).copy(start, at + line.trimEnd().length).build();
      posts.push({
        id: `message-${lines.at(at).line}`,
        kind: "message",
        platform: "tiktok",
        path: entry.path,
        text: mapped.text,
        origin: originOf(entry.path, () => ({ mapped, lines })),
        at: clockTime(head[1] ?? "", "Z"),
        audience: "direct",
        author: known,
        thread,
      });
    }
    at += line.length + 1;
  }
  if (mine.length > 0) return { posts, problems: [], skipped: others > 0 ? { "messages of others": others } : {} };
  const message = "Unexpected absence of the profile, expected it to tell the owner's messages from others': no message read";
  return {
    posts: [],
    problems: [{ code: "incomplete", message, hint: "Give the whole export, or your user name with --me", path: entry.path }],
  };
}
