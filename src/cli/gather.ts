import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import type { Checker, Intake } from "./rooms.ts";
import { untilInterrupted } from "./until-interrupted.ts";

export interface Gathered {
  readonly read: Ledger;
  readonly findings: readonly Finding[];
  readonly interrupted: boolean;
}

export interface GatherOptions {
  readonly interrupt: AbortSignal | undefined;
  /** Told of every problem as soon as it is met. */
  onProblem(problem: Problem): void;
}

const cutShort: Problem = { code: "incomplete", message: "Unexpected interruption, expected to read to the end", hint: "run it again" };

/** Reads to the end or to an interruption, a post at a time, and keeps findings and the books of what was read. */
export async function gather(
  intakes: AsyncIterable<Intake>,
  checker: Pick<Checker, "check" | "settle">,
  options: GatherOptions,
): Promise<Gathered> {
  const unread: Problem[] = [];
  const skipped = new Map<string, number>();
  const findings: Finding[] = [];
  let files = 0;
  let posts = 0;
  const note = (problem: Problem): void => {
    unread.push(problem);
    options.onProblem(problem);
  };
  for await (const intake of untilInterrupted(intakes, options.interrupt)) {
    files += intake.files;
    posts += intake.posts.length;
    for (const problem of intake.problems) note(problem);
    for (const [reason, count] of Object.entries(intake.skipped ?? {})) skipped.set(reason, (skipped.get(reason) ?? 0) + count);
    for (const post of intake.posts) {
      const found = checker.check(post);
      findings.push(...(found instanceof Promise ? await found : found));
    }
  }
  const interrupted = options.interrupt?.aborted ?? false;
  if (interrupted) note(cutShort);
  return { read: { files, posts, unread, skipped: Object.fromEntries(skipped) }, findings: checker.settle(findings), interrupted };
}
