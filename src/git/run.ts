import { spawnSync } from "node:child_process";

/** What git answered. */
export type Answer = { readonly out: Buffer } | { readonly fault: string };

/** Bytes of one answer. */
const most = 2 ** 30;

/** Runs git in a folder and waits for it. Nothing goes through a shell; what git complains of is a fault, in one line. */
export function git(args: readonly string[], cwd: string, input?: string): Answer {
  // Settings of the user that change what is printed are put out of force.
  const plain = ["--no-optional-locks", "-c", "core.quotePath=false", "-c", "color.ui=false", ...args];
  const run = spawnSync("git", plain, {
    cwd,
    input,
    maxBuffer: most,
    windowsHide: true,
  });
  if (run.error !== undefined)
    return { fault: "code" in run.error && run.error.code === "ENOENT" ? "git is not installed" : run.error.message };
  if (run.status === 0) return { out: run.stdout };
  const said = run.stderr
    .toString("utf8")
    .split("\n")
    .find((line) => line.trim() !== "");
  return { fault: (said ?? `git ended with ${run.status}`).replace("fatal: ", "") };
}

/** The parts of an answer that `-z` ends with a zero each. */
export const parts = (out: Buffer): readonly string[] => {
  const list = out.toString("utf8").split("\0");
  return list.slice(0, -1);
};
