import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { LineStretches, Selection } from "../model/version-control.ts";
import type { World } from "../model/world.ts";
import type { CheckRequest } from "./request.ts";
import type { Outcome, Rooms } from "./rooms.ts";

/** Files that version control chose, and which findings in them count. */
export interface ChosenFiles {
  readonly selection: Selection;
  /** Undefined where all count. */
  readonly counts: ((finding: Finding) => boolean) | undefined;
}

const mixed: Problem = {
  code: "usage",
  message: "Unexpected - for standard input, expected paths: the files are chosen by git",
};

/** Asks version control for the files of a run. */
export async function chosenFiles(
  choose: NonNullable<CheckRequest["choose"]>,
  paths: readonly string[],
  { cwd }: World,
  rooms: Pick<Rooms, "openVersionControl">,
): Promise<Outcome<ChosenFiles>> {
  if (paths.includes("-")) return { problems: [mixed] };
  const control = await rooms.openVersionControl();
  if ("staged" in choose) {
    const selection = control.staged(paths, cwd);
    return "problem" in selection ? { problems: [selection.problem] } : { value: { selection, counts: undefined } };
  }
  const selection = await control.changedSince(choose.since, paths, cwd);
  if ("problem" in selection) return { problems: [selection.problem] };
  const lines = new Map<string, LineStretches | undefined>();
  const counts = (finding: Finding): boolean => {
    const { path } = finding.place;
    // Asked only of files in which something is found: git needs a while for each.
    if (!lines.has(path)) lines.set(path, control.changedLines(path, selection.base, cwd));
    const changed = lines.get(path);
    return changed === undefined || isOn(finding, changed);
  };
  return { value: { selection, counts: choose.wholeFiles ? undefined : counts } };
}

/** Whether a finding, or anything that spoke for it, stands on one of these lines. */
function isOn({ place, evidence }: Finding, changed: LineStretches): boolean {
  const places = [place, ...evidence.flatMap((piece) => piece.place ?? [])].filter(({ path }) => path === place.path);
  return places.some(({ line, endLine }) => changed.some(({ from, to }) => line <= to && from <= endLine));
}
