import type { Intake, TreeName } from "../model/intake.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { isForeignArchive } from "./archive.ts";
import { type ClaimedOptions, readClaimed, settle } from "./claimed.ts";
import { type Claimant, claimFile, type Listed } from "./claims.ts";
import { problemOf } from "./damage.ts";

const nothing = { posts: [], problems: [] } as const;

/** Reads a file by itself: one that was picked out of an export, or a draft, which goes into the books `drafts`. */
export async function* readFile(
  entry: Entry,
  readers: readonly Listed[],
  drafts: TreeName,
  options: ClaimedOptions,
): AsyncGenerator<Intake> {
  const claimant = isForeignArchive(entry.name) ? undefined : await claimFile(readers, entry);
  if (claimant === undefined) {
    // A file that cannot be opened is told of as such, not as unknown.
    const problem = (await openingProblem(entry)) ?? unknown(entry);
    yield { ...nothing, problems: [problem], files: 1, tree: drafts };
  } else if (readers.find(({ name }) => name === claimant.reader.name)?.holds === "tree") yield* readPicked(claimant, entry, options);
  else yield* readDraft(claimant, entry, drafts, options);
}

/** Reads a draft. Whatever its reader throws is a problem. */
export async function* readDraft({ reader }: Claimant, entry: Entry, tree: TreeName, options: ClaimedOptions): AsyncGenerator<Intake> {
  try {
    for await (const batch of reader.read([entry], options)) yield { ...batch, notes: [], files: 0, tree };
  } catch (error) {
    yield { ...nothing, problems: [problemOf(error, entry.path)], files: 0, tree };
  }
  yield { ...nothing, notes: [{ path: entry.path, state: "read" }], files: 1, tree };
}

async function* readPicked(claimant: Claimant, entry: Entry, options: ClaimedOptions): AsyncGenerator<Intake> {
  const tree: TreeName = { path: entry.path, reader: claimant.reader.name };
  const stock = yield* readClaimed(claimant, [entry], tree, options);
  yield { ...nothing, files: 1, tree };
  if (stock !== undefined) yield* settle(stock, claimant.reader, tree, options);
}

async function openingProblem(entry: Entry): Promise<Problem | undefined> {
  try {
    for await (const chunk of entry.open()) if (chunk.length > 0) break;
    return undefined;
  } catch (error) {
    return problemOf(error, entry.path);
  }
}

function unknown({ name, path }: Entry): Problem {
  if (!isForeignArchive(name)) {
    return { code: "unknown-format", message: "Unexpected format, expected text, Markdown, HTML, NDJSON or an export", path };
  }
  const hint = "Unpack it and give the folder instead";
  return { code: "unknown-format", message: "Unexpected sort of archive, expected zip, tar or tar.gz", hint, path };
}
