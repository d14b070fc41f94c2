import type { FileNote } from "../model/file-note.ts";
import type { Post } from "../model/post.ts";
import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { type Element, elementsOf } from "./elements.ts";
import { type Part, shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { Account } from "./meta/account.ts";
import { mediaWords } from "./meta/media-words.ts";
import { holdsTyped, Suspects } from "./meta/suspects.ts";
import { kindOfThread, type ThreadsRole, threadsShelves } from "./meta/threads.ts";
import { type Passage, passageOrigin, passageText } from "./passage.ts";

/** Threads without the rest of an Instagram export: the folder, or files picked out of it. Inside the export the reader of that reads them. */
export const threads: Reader = {
  name: "threads",
  summary: "Threads without the rest of an Instagram export (JSON): own posts, replies and profile",
  claim,
  read,
};

const roles: readonly ThreadsRole[] = ["threads-profile", "threads"];
const known = shelves<ThreadsRole>([
  ...threadsShelves("(?:your_instagram_activity/|your_threads_activity/)?(?:threads/)?"),
  ["(?:.{1,200}/)?no-data\\.txt", { ignored: "page furniture" }],
]);
const signature = pattern('^\\uFEFF?\\s{0,20}\\{\\s{0,40}"text_post_app_[a-z_]{1,60}"', "");

const beside = pattern("^your_instagram_activity/(?!threads/)", "");

/** Whether the files are a part of an Instagram export. */
const isPart = (entries: readonly Entry[]): boolean => entries.some(({ name }) => beside.exec(name) !== null);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { entry } of sortFiles(entries, known, roles).parts)
    if (signature.exec(await headOf(entry)) !== null) return isPart(entries) ? "maybe" : "sure";
  return "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const sorted = new Set(notes.map(({ path }) => path));
  const strangers = entries.filter(({ path }) => !sorted.has(path));
  const data = strangers.filter(({ name }) => name.endsWith(".json"));
  const others = strangers.filter((entry) => !data.includes(entry));
  yield {
    posts: [],
    problems: [],
    layout: "threads (JSON)",
    notes: [
      ...notes.filter(({ state }) => state === "ignored"),
      ...others.map(({ path }): FileNote => ({ path, state: "unknown", why: "no file of Threads that is known" })),
    ],
  };
  const account = new Account(options.me);
  for (const part of parts) yield* readPart(part, account);
  for (const entry of data) yield* readPart({ role: "unknown", entry }, account);
}

const wraps = (key: string): boolean => key.startsWith("text_post_app_text_posts");

async function* readPart(part: Part<ThreadsRole | "unknown">, account: Account): AsyncGenerator<Batch> {
  const { path } = part.entry;
  const suspects = new Suspects(path);
  let met = 0;
  let troubles = 0;
  for await (const { elements, problems } of elementsOf(part.entry, { wraps, maxBytes: 64 * 2 ** 20 })) {
    const gathering = new Gathering();
    gathering.problems.push(...problems);
    met += elements.length;
    troubles += problems.length;
    for (const element of elements) {
      if (part.role === "threads-profile") push(part, element, account.addProfile(element.value), gathering, account, { kind: "bio" });
      else if (part.role === "threads") addThread(part, element, gathering, account);
      else if (holdsTyped(element.value)) suspects.add(element);
    }
    yield gathering.batch();
  }
  const problem = suspects.problem();
  const note = ((): FileNote => {
    if (problem !== undefined) return { path, state: "unknown", why: "records of a layout that is not known" };
    if (met === 0 && troubles > 0) return { path, state: "unknown", why: "no records could be read" };
    return part.role === "unknown" ? { path, state: "ignored", why: "no words of the owner" } : { path, state: "read" };
  })();
  yield { posts: [], problems: problem === undefined ? [] : [problem], notes: [note] };
}

function addThread(part: Part<string>, element: Element, gathering: Gathering, account: Account): void {
  const words = mediaWords(element.value);
  if (words === undefined) {
    const { line, column } = element;
    const message = "Unexpected record of an unknown shape, expected a post: left out";
    gathering.problems.push({ code: "incomplete", message, path: part.entry.path, line, column });
    return;
  }
  const { passages, at, media } = words;
  push(part, element, passages, gathering, account, { kind: kindOfThread(words), at, ...(media.length > 0 ? { media } : {}) });
}

/** Threads gives neither ids nor addresses: the file and the place in it make an id. */
function push(
  { entry }: Part<string>,
  element: Element,
  passages: readonly Passage[],
  gathering: Gathering,
  account: Account,
  particulars: Pick<Post, "kind"> & Partial<Post>,
): void {
  if (passages.length === 0) return gathering.skip("without words");
  gathering.posts.push({
    audience: "unknown",
    ...particulars,
    id: `${entry.name}-${element.line}-${element.column}`,
    platform: "threads",
    path: entry.path,
    text: passageText(passages),
    origin: passageOrigin(entry.path, element, passages, true),
    author: account.author,
  });
}
