import type { Intake, TreeName } from "../model/intake.ts";
import { openTrees, type Surroundings } from "./archive.ts";
import { Branch } from "./branch.ts";
import type { ClaimedOptions } from "./claimed.ts";
import type { Listed } from "./claims.ts";
import { readFile } from "./single.ts";
import { Watch } from "./watch.ts";

export type { Surroundings } from "./archive.ts";
export type { ClaimedOptions } from "./claimed.ts";
export type { Listed } from "./claims.ts";

/** Reads all paths with these readers, a stretch at a time, in the order given. Whatever goes wrong is a problem in a batch. */
export async function* inputsOf(
  paths: readonly string[],
  options: ClaimedOptions & Surroundings,
  readers: readonly Listed[],
): AsyncGenerator<Intake> {
  const watch = options.gauge === undefined ? undefined : new Watch(options.gauge);
  /** Drafts that were named one by one are one tree. */
  const drafts: TreeName = { path: "", reader: undefined };
  const means = { readers, options, watch };
  for await (const tree of openTrees(paths, options)) {
    if (tree.kind !== "file") {
      yield* new Branch(tree, means, false).read();
      continue;
    }
    if (tree.problems.length > 0 || tree.skipped !== undefined)
      yield { posts: [], problems: tree.problems, skipped: tree.skipped, files: 0 };
    const entries = watch?.over(tree.entries, tree.isLast) ?? tree.entries;
    for (const entry of entries) yield* readFile(entry, readers, drafts, options);
  }
}
