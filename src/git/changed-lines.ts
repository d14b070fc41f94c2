import type { LineStretches } from "../model/version-control.ts";
import { pattern } from "../text/pattern.ts";
import { git } from "./run.ts";

const hunk = pattern("^@@ -\\d{1,9}(?:,\\d{1,9})? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@", "");

/** The lines of a file that differ from a commit; undefined where all count: the file is new, or git cannot tell. */
export function changedLines(path: string, base: string, cwd: string): LineStretches | undefined {
  const known = git(["ls-files", "--error-unmatch", "--", `:(literal)${path}`], cwd);
  if ("fault" in known) return undefined;
  const diff = git(["diff", "--unified=0", "--no-renames", "--no-ext-diff", "--no-textconv", base, "--", `:(literal)${path}`], cwd);
  if ("fault" in diff) return undefined;
  const stretches: { from: number; to: number }[] = [];
  for (const line of diff.out.toString("utf8").split("\n")) {
    const found = hunk.exec(line);
    if (found === null) continue;
    const from = Number(found[1]);
    const count = found[2] === undefined ? 1 : Number(found[2]);
    if (count > 0) stretches.push({ from, to: from + count - 1 });
  }
  return stretches;
}
