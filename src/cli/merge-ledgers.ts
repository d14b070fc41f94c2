import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import type { Counts, TreeLedger } from "../model/tree-ledger.ts";

/** The books of several shards of one run as those of the whole. */
export function mergeLedgers(ledgers: readonly Ledger[]): Ledger {
  const trees = new Map<string, TreeLedger>();
  for (const tree of ledgers.flatMap((ledger) => ledger.trees)) {
    const key = `${tree.path}\0${tree.reader ?? ""}`;
    const known = trees.get(key);
    trees.set(key, known === undefined ? tree : mergeTrees(known, tree));
  }
  return {
    files: sum(ledgers.map(({ files }) => files)),
    posts: sum(ledgers.map(({ posts }) => posts)),
    unread: inOrder(ledgers.flatMap(({ unread }) => unread)),
    skipped: added(ledgers.map(({ skipped }) => skipped)),
    trees: treesInOrder([...trees.values()]),
    interrupted: ledgers.some(({ interrupted }) => interrupted),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Sums by name, names in order: the same whatever came first. */
export function added(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => compare(a, b)));
}

function mergeTrees(one: TreeLedger, other: TreeLedger): TreeLedger {
  const both = [one, other];
  const periods = both.flatMap(({ period }) => period ?? []);
  const days = (end: "first" | "last"): string[] => periods.map((period) => period[end]).sort();
  return {
    path: one.path,
    reader: one.reader,
    layout: one.layout ?? other.layout,
    posts: one.posts + other.posts,
    period: periods.length === 0 ? undefined : { first: days("first")[0] ?? "", last: days("last").at(-1) ?? "" },
    undated: one.undated + other.undated,
    platforms: added(both.map(({ platforms }) => platforms)),
    kinds: added(both.map(({ kinds }) => kinds)),
    audiences: added(both.map(({ audiences }) => audiences)),
    states: added(both.map(({ states }) => states)),
    records: one.records ?? other.records,
    files: {
      read: one.files.read + other.files.read,
      ignored: added(both.map(({ files }) => files.ignored)),
      unknown: [...one.files.unknown, ...other.files.unknown].sort((a, b) => compare(a.path, b.path)),
      media: one.files.media + other.files.media,
    },
    skipped: added(both.map(({ skipped }) => skipped)),
    problems: one.problems + other.problems,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems by file, line and words. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort(
    (a, b) =>
      compare(a.path ?? "", b.path ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.message, b.message),
  );

export const treesInOrder = (trees: readonly TreeLedger[]): readonly TreeLedger[] =>
  [...trees].sort((a, b) => compare(a.path, b.path) || compare(a.reader ?? "", b.reader ?? ""));
