import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { Blog, takeEntry } from "./blogger/entry.ts";
import { problemOf } from "./damage.ts";
import { headOf } from "./decode.ts";
import { shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { childrenOf, xmlTree } from "./xml/node.ts";
import { piecesOf } from "./xml/pieces.ts";

/** The feed of a Blogger blog, from its own export or from Google Takeout. */
export const blogger: Reader = {
  name: "blogger",
  summary: "Blogger feed (Atom): posts, pages, drafts, the owner's own comments; settings and templates are left out",
  claim,
  read,
};

const known = shelves<"feed">([
  [
    "(?:takeout/)?(?:blogger/)?(?:(?:blogs|comments|blog)/[^/]{1,200}/)?(?:blog-.{1,60}\\.xml|feed\\.atom|[^/]{1,200}\\.xml|[^/]{1,200}\\.atom)",
    "feed",
  ],
  ["(?:takeout/)?blogger/.{1,300}\\.(?:css|csv|json)", { ignored: "settings of the blog" }],
]);
const signatures = ["schemas.google.com/g/2005#kind", ">Blogger</", "xmlns:blogger=", "<blogger:type>"];
const atom = pattern("<(?:\\w{1,20}:)?feed[\\s>]", "");

const product = pattern("^Takeout/(?!Blogger/)[^/]{1,80}/", "i");

/** In a Takeout with other products it is one of many: whoever knows the whole goes first. */
async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { entry } of sortFiles(entries, known, ["feed"]).parts) {
    const head = await headOf(entry, 32_768);
    if (atom.exec(head) !== null && signatures.some((words) => head.includes(words)))
      return entries.some(({ name }) => product.exec(name) !== null) ? "maybe" : "sure";
  }
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, ["feed"]);
  yield { posts: [], problems: [], notes, layout: "Atom" };
  const blog = new Blog(options.me ?? []);
  for (const { entry } of parts) {
    let gathering = new Gathering();
    try {
      for await (const piece of piecesOf(entry, "entry")) {
        const tree = await xmlTree(piece.raw);
        const [record] = childrenOf(tree, "entry");
        if (piece.isHead) blog.take(tree);
        else if (record !== undefined) await takeEntry(entry.path, piece, record, blog, gathering);
        if (gathering.posts.length < 200) continue;
        yield gathering.batch();
        gathering = new Gathering();
      }
    } catch (error) {
      gathering.problems.push(problemOf(error, entry.path));
    }
    yield gathering.batch();
  }
}
