import type { Problem } from "../model/problem.ts";
import { visible } from "./hostile.ts";

/** Where a problem stands: `PATH:LINE:COL`, as much of it as is known; empty when nothing is. */
export function problemPlace(problem: Problem): string {
  if (problem.path === undefined) return "";
  const line = problem.line === undefined ? "" : `:${problem.line}`;
  const column = line === "" || problem.column === undefined ? "" : `:${problem.column}`;
  return visible(problem.path) + line + column;
}

/** A problem as the one line that standard error gets, without the line break. */
export function problemLine(problem: Problem): string {
  const place = problemPlace(problem);
  const hint = problem.hint === undefined ? "" : ` (${visible(problem.hint)})`;
  return `scrubin: ${place === "" ? "" : `${place}: `}${visible(problem.message)}${hint}`;
}
