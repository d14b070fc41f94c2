import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Batch } from "../../model/reader.ts";
import { type Lines, linesOf } from "../../text/lines.ts";
import type { MappedText } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { readText } from "../decode.ts";
import { looksTyped, type Sense, senseOfPlain } from "../meta/label-words.ts";
import { dayOf } from "../meta/page-day.ts";
import { holdsSentences, labelsOf, type PageLabel, type PageRecord, recordsOf, wordsOf } from "../meta/page-records.ts";
import { cutOff, type Node, pageTree, textOf } from "../meta/page-tree.ts";
import type { Seen } from "../meta/seen.ts";
import type { FacebookFile } from "./layout.ts";
import { type Owner, profileLabel } from "./owner.ts";
import { isReply } from "./record.ts";

/** What the body of a record is: text, or labels with values. */
const bodies: Readonly<Record<string, "text" | "labels" | undefined>> = {
  post: "text",
  comment: "text",
  group: "text",
  archived: "text",
  deleted: "text",
  caption: "text",
  labels: "labels",
  edits: "labels",
};

/** The posts of one page of an HTML export, told by structure: heading, body, date. */
export async function* readPage(file: FacebookFile, owner: Owner, seen: Seen): AsyncGenerator<Batch> {
  const { path } = file.entry;
  const { text: source, problem } = await readText(file.entry);
  if (source === undefined) {
    yield { posts: [], problems: [problem], notes: [{ path, state: "unknown", why: "it could not be read" }] };
    return;
  }
  let counted: Lines | undefined;
  const page: Page = {
    file,
    source,
    owner,
    lines: () => {
      counted ??= linesOf(source);
      return counted;
    },
  };
  const problems = cutOff(source, path);
  if (problems.length > 0) yield { posts: [], problems };
  const root = pageTree(source);
  if (file.held === "profile") {
    yield { posts: profilePosts(page, root), problems: [], notes: [{ path, state: "read" }] };
    return;
  }
  const records = recordsOf(root);
  const body = bodies[file.held ?? ""];
  if (body === undefined || (records.length === 0 && holdsSentences(root))) {
    yield misunderstood(file, records.length > 0 || holdsSentences(root));
    return;
  }
  const posts: Post[] = [];
  let made = 0;
  let unclear = 0;
  for (const [index, record] of records.entries()) {
    const found = recordPosts(page, record, index, body);
    made += found.length;
    posts.push(...found.filter((post) => !repeats(post, file, seen)));
    if (found.length === 0 && body === "labels" && isUnclear(record)) unclear++;
  }
  const skipped = made > posts.length ? { duplicates: made - posts.length } : {};
  if (unclear > 0) yield { ...misunderstood(file, true), posts, skipped };
  else yield { posts, problems: [], skipped, notes: [{ path, state: "read" }] };
}

/** Whether the text of a post stood on a page before: about the same time, or, for what an edit led to, at whatever time. */
function repeats({ text, at }: Post, { held }: FacebookFile, seen: Seen): boolean {
  const passages = [{ path: [], text }];
  return held === "edits" ? seen.repeatsEver(passages) : seen.repeats(passages, at === undefined ? undefined : Date.parse(at) / 1000, []);
}

interface Page {
  readonly file: FacebookFile;
  readonly source: string;
  readonly owner: Owner;
  readonly lines: () => Lines;
}

/** A page of a kind that is not read: told of when there is something in it. */
function misunderstood(file: FacebookFile, isFilled: boolean): Batch {
  const { path } = file.entry;
  if (!isFilled) return { posts: [], problems: [], notes: [{ path, state: "ignored", why: "nothing in it" }] };
  const message = "Unexpected page of an HTML export, expected posts, comments or the JSON export: not understood, not read";
  const hint = "Ask Facebook for the export as JSON";
  const why = "a page of a layout that is not known";
  return { posts: [], problems: [{ code: "unknown-format", message, hint, path }], notes: [{ path, state: "unknown", why }] };
}

function recordPosts(page: Page, record: PageRecord, index: number, body: "text" | "labels"): readonly Post[] {
  const blocks = body === "text" || senseIn(record.heading) === "own" ? [record.body] : valuesOf(record).map(({ value }) => [value]);
  return blocks.flatMap((nodes, inner) => {
    const mapped = wordsOf(page.source, nodes);
    const id = `${page.file.stem}-${index + 1}${inner === 0 ? "" : `-${inner + 1}`}`;
    return mapped.text.trim() === "" ? [] : [postOf(page, mapped, id, particulars(page.file, record))];
  });
}

const senseIn = (label: string | undefined): Sense =>
  label === undefined ? "unknown" : senseOfPlain(label.normalize("NFC").trim().toLowerCase());

/** The own words among the labels of a record. */
const valuesOf = ({ body }: PageRecord): readonly PageLabel[] => body.flatMap(labelsOf).filter(({ label }) => senseIn(label) === "own");

/** Whether there seem to be words in a record of labels none of which is known. */
function isUnclear({ body }: PageRecord): boolean {
  const labels = body.flatMap(labelsOf);
  if (labels.length === 0) return body.some((block) => textOf(block) !== "");
  return labels.some(({ label, value }) => senseIn(label) === "unknown" && looksTyped(textOf(value)));
}

function particulars(
  { held, stem }: FacebookFile,
  { heading, date }: PageRecord,
): Pick<Post, "kind" | "at" | "audience" | "state" | "edited"> {
  const isComment = held === "comment" || stem.includes("comments_in_groups") || stem.includes("comment_edits");
  const kind: Kind = isComment ? (isReply(heading) ? "reply" : "comment") : held === "caption" ? "caption" : "post";
  const state = held === "archived" || held === "deleted" ? held : undefined;
  const audience: Audience = state === "deleted" ? "deleted" : held === "group" ? "group" : "unknown";
  return { kind, at: dayOf(date), audience, state, edited: held === "edits" ? true : undefined };
}

/** The words of the profile; names in it tell whose export it is. */
function profilePosts(page: Page, root: Node): readonly Post[] {
  const bios: MappedText[] = [];
  const formers: string[] = [];
  for (const { label, value } of labelsOf(root)) {
    const told = profileLabel(label);
    const name = textOf(value);
    if (told === "name") page.owner.addName(name);
    if (told === "former") formers.push(name);
    const mapped = told === "bio" ? wordsOf(page.source, [value]) : undefined;
    if (mapped !== undefined && mapped.text.trim() !== "" && bios.every(({ text }) => text !== mapped.text)) bios.push(mapped);
  }
  for (const former of formers) page.owner.addName(former);
  page.owner.addBio(bios[0]?.text);
  return bios.map((mapped, index) => postOf(page, mapped, `${page.file.stem}-${index + 1}`, { kind: "bio", audience: "unknown" }));
}

function postOf({ file, owner, lines }: Page, mapped: MappedText, id: string, rest: Pick<Post, "kind" | "audience"> & Partial<Post>): Post {
  const { path } = file.entry;
  const origin = originOf(path, () => ({ mapped, lines: lines() }));
  return { ...rest, id, platform: "facebook", path, text: mapped.text, origin, author: owner.author };
}
