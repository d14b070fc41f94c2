import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import type { Selection } from "../model/version-control.ts";
import { git, parts } from "./run.ts";
import { limitedTo, shownFrom, topOf } from "./top.ts";

/** A file of the index that differs from the last commit. */
interface Change {
  readonly path: string;
  readonly id: string;
}

/** Plain files; links and submodules hold no text of their own. */
const plainModes = ["100644", "100755"];

/**
 * What the next commit would bring: the files of the index that differ from the last commit (all of them before the first), with their contents as they are
 * staged, not as they lie in the folder. `paths` limits it; none for everything.
 */
export function staged(paths: readonly string[], cwd: string): Selection | { readonly problem: Problem } {
  const found = topOf(cwd);
  if ("problem" in found) return found;
  const { top } = found;
  const listed = git(["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=ACMT", ...limitedTo(paths)], cwd);
  if ("fault" in listed)
    return { problem: { code: "usage", message: `Unexpected answer of git, expected the staged files: ${listed.fault}` } };
  const changes = changesOf(parts(listed.out));
  const blobs = git(["cat-file", "--batch"], cwd, changes.map(({ id }) => `${id}\n`).join(""));
  const contents = "fault" in blobs ? new Map<string, Buffer>() : contentsOf(blobs.out);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const { path, id } of changes) {
    const shown = shownFrom(cwd, top, path);
    const content = contents.get(id);
    if (content === undefined)
      problems.push({ code: "incomplete", message: "Unexpected gap in the repository, expected the staged contents", path: shown });
    else entries.push(entryOf(shown, content));
  }
  return { entries, problems };
}

/** `:100644 100644 <id before> <id> M`, then the path. */
function changesOf(list: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [, mode = "", , id = ""] = (list[at] as string).split(" ");
    if (plainModes.includes(mode)) changes.push({ path: list[at + 1] as string, id });
  }
  return changes;
}

/** `<id> blob <bytes>`, a line end, the bytes, a line end; or `<id> missing`. */
function contentsOf(out: Buffer): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = "", sort, size] = out.subarray(at, end).toString("latin1").split(" ");
    at = end + 1;
    if (sort !== "blob") continue;
    contents.set(id, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

const entryOf = (path: string, content: Buffer): Entry => ({
  path,
  name: path.startsWith("../") ? path.replaceAll("../", "") : path,
  size: content.length,
  open: async function* () {
    yield content;
  },
});
