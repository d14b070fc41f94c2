import type { Problem } from "../model/problem.ts";
import { git, parts } from "./run.ts";
import { limitedTo, shownFrom, topOf } from "./top.ts";

/** The files in the folder that differ from where this branch left another, and that commit. */
export interface Changed {
  /** The commit that changes are counted from. */
  readonly base: string;
  /** As somebody in the working directory would write them. */
  readonly paths: readonly string[];
}

/**
 * Files changed since the branch left `ref` (its merge base with HEAD), committed or not, and new ones that are not ignored. Deleted ones are none.
 * `paths` limits it.
 */
export function changedSince(ref: string, paths: readonly string[], cwd: string): Changed | { readonly problem: Problem } {
  const found = topOf(cwd);
  if ("problem" in found) return found;
  const base = git(["merge-base", "--end-of-options", ref, "HEAD"], cwd);
  if ("fault" in base) return { problem: unknownRef(ref, cwd) };
  const commit = base.out.toString("utf8").trim();
  const tracked = git(["diff", "--name-only", "-z", "--no-renames", "--diff-filter=ACMT", commit, ...limitedTo(paths)], cwd);
  const fresh = git(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ...limitedTo(paths)], cwd);
  if ("fault" in tracked || "fault" in fresh) {
    const fault = "fault" in tracked ? tracked.fault : "fault" in fresh ? fresh.fault : "";
    return { problem: { code: "usage", message: `Unexpected answer of git, expected the changed files: ${fault}` } };
  }
  const all = [...new Set([...parts(tracked.out), ...parts(fresh.out)])].sort();
  return { base: commit, paths: all.map((path) => shownFrom(cwd, found.top, path)) };
}

function unknownRef(ref: string, cwd: string): Problem {
  const shallow = git(["rev-parse", "--is-shallow-repository"], cwd);
  const isShallow = "out" in shallow && shallow.out.toString("utf8").trim() === "true";
  const hint = isShallow ? "the clone is shallow: fetch the whole history (fetch-depth: 0)" : "see git branch --all";
  return {
    code: "usage",
    message: `Unexpected "${ref}", expected a branch or a commit that this one has an ancestor in common with`,
    hint,
  };
}
