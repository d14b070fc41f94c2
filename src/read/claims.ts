import type { Claim, Entry, Reader } from "../model/reader.ts";

/** A reader before it is loaded. */
export interface Listed {
  readonly name: string;
  readonly summary: string;
  /** Export readers claim whole trees, draft readers single files. */
  readonly holds: "tree" | "file";
  /** Cheap look at a name: whether it is worth loading the reader for it. */
  mayHold(name: string): boolean;
  load(): Promise<Reader>;
}

/** Who reads some entries, and who would have been as sure of them. */
export interface Claimant {
  readonly reader: Reader;
  readonly rivals: readonly Reader[];
}

const claims: readonly Claim[] = ["no", "maybe", "sure"];

/** The export reader that is surest that these entries are its tree; undefined when they are none's. */
export async function claimTree(readers: readonly Listed[], entries: readonly Entry[]): Promise<Claimant | undefined> {
  return (await bid(treesOf(readers, entries), entries))?.claimant;
}

/**
 * The reader of a single file: whoever is surest, exports before drafts. Those that know its name are asked first, the other
 * readers of drafts look inside.
 */
export async function claimFile(readers: readonly Listed[], entry: Entry): Promise<Claimant | undefined> {
  const entries = [entry];
  const tree = await bid(treesOf(readers, entries), entries);
  if (tree?.claim === "sure") return tree.claimant;
  const drafts = readers.filter((listed) => listed.holds === "file");
  const known = await first(
    drafts.filter((listed) => listed.mayHold(entry.name)),
    entries,
  );
  if (known?.claim === "sure" || tree === undefined) {
    const unlikely = drafts.filter((listed) => !listed.mayHold(entry.name));
    return (known ?? (await first(unlikely, entries)))?.claimant;
  }
  return tree.claimant;
}

/** The reader of drafts that knows the name of a file, for files that do not end as text does. */
export async function claimDraft(readers: readonly Listed[], entry: Entry): Promise<Claimant | undefined> {
  // Data in JSON lies about in folders of drafts; posts in such files are read when the file is named.
  if (entry.name.toLowerCase().endsWith(".json")) return undefined;
  const likely = readers.filter((listed) => listed.holds === "file" && listed.mayHold(entry.name));
  return (await first(likely, [entry]))?.claimant;
}

interface Bid {
  readonly claim: Claim;
  readonly claimant: Claimant;
}

const treesOf = (readers: readonly Listed[], entries: readonly Entry[]): readonly Listed[] =>
  readers.filter((listed) => listed.holds === "tree" && entries.some((entry) => listed.mayHold(entry.name)));

/** The surest of all; of several the first of the list. */
async function bid(readers: readonly Listed[], entries: readonly Entry[]): Promise<Bid | undefined> {
  let best: Claim = "no";
  let holders: Reader[] = [];
  for (const listed of readers) {
    const reader = await listed.load();
    const claim = await claimOf(reader, entries);
    if (claim === "no" || claims.indexOf(claim) < claims.indexOf(best)) continue;
    holders = claim === best ? [...holders, reader] : [reader];
    best = claim;
  }
  const [reader, ...rivals] = holders;
  return reader === undefined ? undefined : { claim: best, claimant: { reader, rivals } };
}

/** The first that is sure, else the first that may be: nobody is asked in vain. */
async function first(readers: readonly Listed[], entries: readonly Entry[]): Promise<Bid | undefined> {
  let fallback: Bid | undefined;
  for (const listed of readers) {
    const reader = await listed.load();
    const claim = await claimOf(reader, entries);
    const made: Bid = { claim, claimant: { reader, rivals: [] } };
    if (claim === "sure") return made;
    if (claim === "maybe") fallback ??= made;
  }
  return fallback;
}

/** A reader that cannot look inside claims nothing: that the file is broken is told by whoever reads it. */
async function claimOf(reader: Reader, entries: readonly Entry[]): Promise<Claim> {
  try {
    return await reader.claim(entries);
  } catch {
    return "no";
  }
}
