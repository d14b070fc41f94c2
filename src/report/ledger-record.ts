import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import type { TreeLedger } from "../model/tree-ledger.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What was read, as scripts read it. */
export function ledgerRecord({ files, posts, unread, trees, interrupted }: Ledger): Plain {
  return { files, posts, unread: unread.map(unreadRecord), interrupted, trees: trees.map(treeRecord) };
}

function unreadRecord(problem: Problem): Plain {
  const line = problem.line === undefined ? {} : { line: problem.line };
  return { path: problem.path ?? null, ...line, reason: problem.message, hint: problem.hint ?? null };
}

function treeRecord(tree: TreeLedger): Plain {
  const { read, ignored, unknown, media } = tree.files;
  return {
    path: tree.path === "" ? null : tree.path,
    reader: tree.reader ?? null,
    layout: tree.layout ?? null,
    posts: tree.posts,
    records: tree.records ?? null,
    period: tree.period ?? null,
    undated: tree.undated,
    platforms: tree.platforms,
    kinds: tree.kinds,
    audiences: tree.audiences,
    states: tree.states,
    files: { read, ignored, unknown: unknown.map(({ path, why }) => ({ path, why: why ?? null })), media },
    skipped: tree.skipped,
    problems: tree.problems,
  };
}
