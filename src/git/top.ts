import { relative, resolve, sep } from "node:path";
import type { Problem } from "../model/problem.ts";
import { git } from "./run.ts";

/** The top folder of the repository around a folder, or why there is none. */
export function topOf(cwd: string): { readonly top: string } | { readonly problem: Problem } {
  const answer = git(["rev-parse", "--show-toplevel"], cwd);
  if ("out" in answer) return { top: answer.out.toString("utf8").trimEnd() };
  const message = `Unexpected ${answer.fault === "git is not installed" ? "lack of git" : "folder"}, expected a git repository: ${answer.fault}`;
  return { problem: { code: "usage", message } };
}

/** A path of the repository as somebody in `cwd` would write it. */
export const shownFrom = (cwd: string, top: string, path: string): string => relative(cwd, resolve(top, path)).split(sep).join("/");

/** Paths as arguments of git that it takes literally. */
export const limitedTo = (paths: readonly string[]): readonly string[] =>
  paths.length === 0 ? [] : ["--", ...paths.map((path) => `:(literal)${path}`)];
