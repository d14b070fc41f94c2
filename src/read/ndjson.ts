import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { jsonFault } from "../text/json-fault.ts";
import { skipSpace, valueEnd } from "../text/json-text.ts";
import { linesOf } from "../text/lines.ts";
import { problemOf } from "./damage.ts";
import { headOf, readText } from "./decode.ts";
import { extensionOf } from "./draft.ts";
import { postOf, problemAt, type Record } from "./ndjson-post.ts";
import { regionsOf } from "./ndjson-regions.ts";

const batchSize = 500;
const sniffed = 65_536;

/** A post a line as JSON, or a JSON array of such posts: for schedulers and content systems. */
export const ndjson: Reader = {
  name: "ndjson",
  summary: 'NDJSON, a post a line: { "text", "id"?, "kind"?, "context"?, "at"?, "url"?, "audience"?, "lang"?, "author"? }',
  claim,
  async *read(entries) {
    for (const entry of entries) yield* extensionOf(entry) === ".json" && (await isArray(entry)) ? readArray(entry) : readLines(entry);
  },
};

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return "no";
  const extension = extensionOf(entry);
  if (extension === ".ndjson" || extension === ".jsonl") return "sure";
  if (extension !== ".json" && extension !== ".txt" && extension !== "") return "no";
  const head = (await headOf(entry, sniffed)).trimStart();
  if (head.startsWith("[")) {
    if (extension !== ".json") return "no";
    const first = skipSpace(head, 1);
    return holdsText(head.slice(first, valueEnd(head, first))) ? "sure" : "no";
  }
  if (!head.startsWith("{")) return "no";
  const end = head.indexOf("\n");
  return holdsText(end < 0 ? head : head.slice(0, end)) ? "sure" : "no";
}

function holdsText(json: string): boolean {
  try {
    return typeof (JSON.parse(json) as { text?: unknown } | null)?.text === "string";
  } catch {
    return false;
  }
}

async function isArray(entry: Entry): Promise<boolean> {
  return (await headOf(entry)).trimStart().startsWith("[");
}

async function* readLines(entry: Entry): AsyncGenerator<Batch> {
  const gathering = new Gathering();
  try {
    for await (const region of regionsOf(entry)) {
      let line = region.line;
      let start = 0;
      while (start < region.text.length) {
        const feed = region.text.indexOf("\n", start);
        const end = feed < 0 ? region.text.length : feed;
        const record = { path: entry.path, line, column: 1, raw: region.text.slice(start, end) };
        if (!isBlank(record.raw)) gathering.add(record, region.valid);
        if (gathering.full) yield gathering.take();
        start = end + 1;
        line++;
      }
    }
  } catch (error) {
    gathering.problems.push(problemOf(error, entry.path));
  }
  yield gathering.take();
}

async function* readArray(entry: Entry): AsyncGenerator<Batch> {
  const gathering = new Gathering();
  const { text, problem } = await readText(entry);
  if (problem !== undefined) gathering.problems.push(problem);
  else {
    const lines = linesOf(text);
    const fault = jsonFault(text);
    if (fault !== undefined)
      gathering.problems.push({ code: "unreadable", message: fault.message, path: entry.path, ...lines.at(fault.offset) });
    let at = skipSpace(text, skipSpace(text, 0) + 1);
    while (fault === undefined && at < text.length && text[at] !== "]") {
      const end = valueEnd(text, at);
      gathering.add({ path: entry.path, ...lines.at(at), raw: text.slice(at, end) }, true);
      if (gathering.full) yield gathering.take();
      at = skipSpace(text, skipSpace(text, end) + (text[skipSpace(text, end)] === "," ? 1 : 0));
    }
  }
  yield gathering.take();
}

function isBlank(raw: string): boolean {
  return skipSpace(raw, 0) === raw.length;
}

/** Posts and problems on their way into batches; remembers ids to tell of repeated ones. */
class Gathering {
  posts: Post[] = [];
  problems: Problem[] = [];
  /** Ids seen, with whether their repetition was told. */
  readonly #ids = new Map<string, boolean>();

  get full(): boolean {
    return this.posts.length >= batchSize || this.problems.length >= batchSize;
  }

  add(record: Record, valid: boolean): void {
    const bad = valid ? -1 : record.raw.indexOf("\ufffd");
    const read = bad >= 0 ? problemAt(record, bad, "Unexpected bytes, expected UTF-8 text") : postOf(record);
    if ("code" in read) this.problems.push(read);
    else this.posts.push(this.#unique(record, read));
  }

  take(): Batch {
    const batch = { posts: this.posts, problems: this.problems };
    this.posts = [];
    this.problems = [];
    return batch;
  }

  #unique(record: Record, post: Post): Post {
    const told = this.#ids.get(post.id);
    if (told === undefined) {
      this.#ids.set(post.id, false);
      return post;
    }
    if (!told) this.problems.push(problemAt(record, 0, "Unexpected second post with the same id, expected each id once"));
    this.#ids.set(post.id, true);
    return { ...post, id: `${post.id}@line-${record.line}` };
  }
}
