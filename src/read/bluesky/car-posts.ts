import type { Author, Post } from "../../model/post.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { unchanged } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { Damage, problemOf } from "../damage.ts";
import { Gathering } from "../gathering.ts";
import { pick, pickText } from "../pick.ts";
import { blocksOf, Link, valueOf } from "./car.ts";
import { particularsOf } from "./record-post.ts";
import { type Node, nodeOf, walk } from "./tree.ts";
import { worded, wordsOf } from "./words.ts";

const together = 500;

/** Reads a repository: first its tree, then, going through the file again, the records that the tree leads to. Memory: the tree. */
export async function* readCar(entry: Entry): AsyncGenerator<Batch> {
  try {
    const { did, keys, missing } = await treeOf(entry);
    const live = new Map([...keys].filter(([, key]) => worded.includes(key.slice(0, key.lastIndexOf("/")))));
    const reposts = [...keys.values()].filter((key) => key.startsWith("app.bsky.feed.repost/")).length;
    yield { posts: [], problems: [], skipped: reposts > 0 ? { reposts } : {} };
    yield* recordsIn(entry, did, live, missing);
  } catch (error) {
    yield { posts: [], problems: [problemOf(error, entry.path)] };
  }
}

async function treeOf(entry: Entry) {
  const nodes = new Map<string, Node>();
  const commits = new Map<string, unknown>();
  let root: string | undefined;
  try {
    for await (const block of blocksOf(entry)) {
      if ("roots" in block) [root] = block.roots;
      else {
        const value = decoded(block.bytes);
        const node = nodeOf(value);
        if (node !== undefined) nodes.set(block.cid, node);
        else if (pick(value, "data") instanceof Link) commits.set(block.cid, value);
      }
    }
  } catch (error) {
    // What is whole of a file that is cut short is read all the same; the second pass tells of the rest.
    if (!(error instanceof Damage) || root === undefined) throw error;
  }
  const commit = commits.get(root ?? "");
  const top = pick(commit, "data");
  if (!(top instanceof Link)) throw new Damage("incomplete", "Unexpected repository without its commit, expected one at the root");
  return { did: pickText(commit, "did") ?? "", ...walk(top.cid, nodes) };
}

function decoded(bytes: Uint8Array): unknown {
  try {
    return valueOf(bytes);
  } catch {
    return undefined;
  }
}

async function* recordsIn(entry: Entry, did: string, live: Map<string, string>, missing: number): AsyncGenerator<Batch> {
  let gathering = new Gathering();
  const posts: { readonly key: string; readonly post: Post }[] = [];
  let author: Author = { handle: did };
  const flush = (): Batch => {
    gathering.posts.push(...posts.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ post }) => ({ ...post, author })));
    posts.length = 0;
    const batch = gathering.batch();
    gathering = new Gathering();
    return batch;
  };
  try {
    for await (const block of blocksOf(entry)) {
      const key = "roots" in block ? undefined : live.get(block.cid);
      if (key === undefined || "roots" in block) continue;
      live.delete(block.cid);
      const record = decoded(block.bytes);
      if (key === "app.bsky.actor.profile/self")
        author = { name: pickText(record, "displayName"), handle: did, bio: pickText(record, "description") };
      const words = wordsOf(key.slice(0, key.lastIndexOf("/")), record);
      if (words.length === 0) gathering.skip("without words");
      else posts.push({ key, post: postOf(entry.path, did, key, record, words.map(({ text }) => text).join("\n\n")) });
      if (posts.length >= together) yield flush();
    }
  } catch (error) {
    gathering.problems.push(problemOf(error, entry.path));
  }
  if (live.size > 0 || missing > 0) {
    const parts = missing > 0 ? ` and of ${missing} parts of the tree` : "";
    const message = `Unexpected absence of ${live.size} records${parts}, expected all that the tree names: it is part of a repository`;
    gathering.problems.push({ code: "incomplete", message, path: entry.path });
  }
  yield flush();
}

/** A repository has no lines: a place is one in the record's own words. */
function postOf(path: string, did: string, key: string, record: unknown, text: string): Post {
  const inside = `${path}!${key}`;
  return {
    ...particularsOf(did, key, record),
    path: inside,
    text,
    origin: originOf(inside, () => ({ mapped: unchanged(text), lines: linesOf(text) })),
  };
}
