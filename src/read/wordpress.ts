import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { problemOf } from "./damage.ts";
import { headOf } from "./decode.ts";
import { shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { takeItem } from "./wordpress/item.ts";
import { Site } from "./wordpress/site.ts";
import { childrenOf, xmlTree } from "./xml/node.ts";
import { piecesOf } from "./xml/pieces.ts";

/** The export of a WordPress site (WXR 1.0 to 1.2), in one file or several. */
export const wordpress: Reader = {
  name: "wordpress",
  summary: "WordPress export (WXR): posts, pages, captions, alt texts, the authors' own comments; with --me those of one author",
  claim,
  read,
};

const known = shelves<"feed">([
  [".{1,300}\\.xml", "feed"],
  ["wp-content/.{1,300}", { ignored: "files of the site" }],
]);
const signature = pattern(
  'xmlns:wp\\s{0,5}=\\s{0,5}["\']https?://wordpress\\.org/export/|<wp:(?:wxr_version|base_site_url|post_type)|<!-- generator="WordPress',
  "",
);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { entry } of sortFiles(entries, known, ["feed"]).parts)
    if (signature.exec(await headOf(entry, 32_768)) !== null) return "sure";
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, ["feed"]);
  yield { posts: [], problems: [], notes };
  const site = new Site(options.me ?? []);
  for (const { entry } of parts) {
    let gathering = new Gathering();
    try {
      for await (const piece of piecesOf(entry, "item")) {
        const tree = await xmlTree(piece.raw);
        if (piece.isHead) {
          const version = site.take(tree);
          yield { posts: [], problems: [], layout: version === "" ? "WXR" : `WXR ${version}` };
          continue;
        }
        const [item] = childrenOf(tree, "item");
        if (item !== undefined) await takeItem(entry.path, piece, item, site, gathering);
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
