import type { FileNote } from "../model/file-note.ts";
import type { Intake, TreeName } from "../model/intake.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry, Reader, ReadOptions } from "../model/reader.ts";
import { isArchive, isContent, isFurniture } from "./archive.ts";
import type { Claimant } from "./claims.ts";
import { problemOf } from "./damage.ts";
import { headOf } from "./decode.ts";
import { Stock } from "./stock.ts";

export interface ClaimedOptions extends ReadOptions {
  /** Whether files that nobody understands are let pass. */
  readonly allowPartial?: boolean | undefined;
}

/** So many files that nobody understood are told of one by one; the books name all. */
const toldOf = 10;

/**
 * Reads a tree with the reader that claimed it, and keeps account of its files: what the reader does not note is in the result,
 * for others to try.
 */
export async function* readClaimed(
  { reader, rivals }: Claimant,
  entries: readonly Entry[],
  tree: TreeName,
  options: ClaimedOptions,
): AsyncGenerator<Intake, Stock | undefined> {
  const stock = new Stock(entries);
  const unknown: FileNote[] = [];
  if (rivals.length > 0) yield { posts: [], problems: [tie(reader, rivals, tree.path)], files: 0, tree };
  try {
    for await (const batch of reader.read(entries, options)) {
      const problems = batch.problems.map(asUnread);
      stock.tell(problems);
      const notes = stock.note(batch.notes ?? []);
      unknown.push(...notes);
      yield { ...batch, problems, notes, files: 0, tree };
    }
    // Told at the end: of some of them the reader may have more to say.
    const told = options.allowPartial === true ? [] : notUnderstood(unknown, stock, reader);
    if (told.length > 0) yield { posts: [], problems: told, files: 0, tree };
    return stock;
  } catch (error) {
    const notes = stock.left.map(({ path }): FileNote => ({ path, state: "unknown", why: "not reached: the reading broke off" }));
    yield { posts: [], problems: [problemOf(error, tree.path)], notes, files: 0, tree };
    return undefined;
  }
}

/** Settles what is left when nobody else claims it either. */
export async function* settle(stock: Stock, reader: Reader, tree: TreeName, options: ClaimedOptions): AsyncGenerator<Intake> {
  const notes: FileNote[] = [];
  const unknown: FileNote[] = [];
  for (const entry of stock.left) {
    const { path, name } = entry;
    if (isFurniture(name)) notes.push({ path, state: "ignored", why: "furniture of pages and notes on the export" });
    else if (isContent(name) || (await holdsText(entry))) unknown.push({ path, state: "unknown" });
    else notes.push({ path, state: "ignored", why: "attachments and other files without text" });
  }
  const problems = options.allowPartial === true ? [] : notUnderstood(unknown, stock, reader);
  yield { posts: [], problems, notes: [...notes, ...unknown], files: 0, tree };
}

/** Files that may be worth another reader's look. */
export const isPromising = ({ name }: Entry): boolean => isContent(name) && !isFurniture(name) && !isArchive(name);

/** Whether a file under an unusual name seems to hold words. */
async function holdsText(entry: Entry): Promise<boolean> {
  const head = await headOf(entry, 512);
  return head.trim() !== "" && !head.includes("\uFFFD\uFFFD") && !head.includes("\0");
}

function notUnderstood(notes: readonly FileNote[], stock: Stock, reader: Reader): readonly Problem[] {
  const unknown = notes.filter(({ state, path }) => state === "unknown" && !stock.isTroubled(path));
  const problems = unknown.slice(0, toldOf).map(({ path, why }): Problem => {
    const because = why === undefined ? "" : ` (${why})`;
    const message = `Unexpected file in an export of ${reader.name}, expected one that is known${because}: not understood, not read`;
    return { code: "unknown-format", message, hint: "--allow-partial lets it pass", path };
  });
  const more = unknown.length - problems.length;
  if (more === 0) return problems;
  const message = `Unexpected files, expected ones that are known: ${more} more not understood, not read`;
  return [...problems, { code: "unknown-format", message, hint: "scrubin inspect names them", path: unknown[toldOf]?.path }];
}

function tie(reader: Reader, rivals: readonly Reader[], path: string): Problem {
  const names = [reader, ...rivals].map(({ name }) => name).join(" and ");
  const message = `Unexpected tie: ${names} are equally sure that this is theirs, expected one; read as ${reader.name}`;
  return { code: "incomplete", message, hint: "Give the exports in folders of their own", path };
}

/** What a reader cannot do without is input, not misuse: the run goes on and ends with 3. */
const asUnread = (problem: Problem): Problem => (problem.code === "usage" ? { ...problem, code: "incomplete" } : problem);
