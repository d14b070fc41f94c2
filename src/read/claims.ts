import type { Entry, Reader } from "../model/reader.ts";

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

/** The export reader whose tree these entries are; undefined when they are none's. */
export async function claimTree(readers: readonly Listed[], entries: readonly Entry[]): Promise<Reader | undefined> {
  return claimant(
    readers.filter((listed) => listed.holds === "tree" && entries.some((entry) => listed.mayHold(entry.name))),
    entries,
  );
}

/** The reader of a single file: an export's file, else a draft. Those that know its name are asked first, the others look inside. */
export async function claimFile(readers: readonly Listed[], entry: Entry): Promise<Reader | undefined> {
  const likely = readers.filter((listed) => listed.mayHold(entry.name));
  return (
    (await claimant(likely, [entry])) ??
    claimant(
      readers.filter((listed) => listed.holds === "file" && !likely.includes(listed)),
      [entry],
    )
  );
}

/** The first that is sure, else the first that may be. */
async function claimant(readers: readonly Listed[], entries: readonly Entry[]): Promise<Reader | undefined> {
  let fallback: Reader | undefined;
  for (const listed of readers) {
    const reader = await listed.load();
    const claim = await reader.claim(entries);
    if (claim === "sure") return reader;
    if (claim === "maybe") fallback ??= reader;
  }
  return fallback;
}
