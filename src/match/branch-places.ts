import { branchWidth } from "./program.ts";

/** Branches with their beginnings laid down as the gap to the end of the branch before, and their ends as lengths. */
export function branchSteps(row: Int32Array): Int32Array {
  const steps = row.slice();
  let end = 0;
  for (let at = 0; at < row.length; at += branchWidth) {
    const from = row[at] as number;
    steps[at] = from - end;
    end = row[at + 1] as number;
    steps[at + 1] = end - from;
  }
  return steps;
}

/** The way back from `branchSteps`. */
export function branchPlaces(steps: Int32Array): Int32Array {
  const row = steps.slice();
  let end = 0;
  for (let at = 0; at < row.length; at += branchWidth) {
    const from = (row[at] as number) + end;
    row[at] = from;
    end = (row[at + 1] as number) + from;
    row[at + 1] = end;
  }
  return row;
}
