import type { Finding } from "../model/finding.ts";
import type { Intake } from "../model/intake.ts";
import type { Muted } from "../model/muted.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import { type Shard, shareOf } from "../model/shard.ts";
import { Books } from "./books.ts";
import type { Progress } from "./progress.ts";
import type { Checker } from "./rooms.ts";
import { untilInterrupted } from "./until-interrupted.ts";

export interface Gathered {
  readonly read: Ledger;
  readonly findings: readonly Finding[];
  readonly muted: readonly Muted[];
}

export interface TallyOptions {
  readonly interrupt: AbortSignal | undefined;
  readonly progress?: Progress | undefined;
  /** The part of the run that counts. */
  readonly shard?: Shard | undefined;
  /** Told of every problem as soon as it is met. */
  onProblem(problem: Problem): void;
}

export interface GatherOptions extends TallyOptions {}

const cutShort: Problem = { code: "incomplete", message: "Unexpected interruption, expected to read to the end", hint: "run it again" };

/** Reads to the end or to an interruption, a post at a time, and keeps findings and the books of what was read. */
export async function gather(
  intakes: AsyncIterable<Intake>,
  checker: Pick<Checker, "check" | "settle" | "meet">,
  options: GatherOptions,
): Promise<Gathered> {
  const findings: Finding[] = [];
  const read = await tally(intakes, options, async (intake) => {
    for (const connection of intake.connections ?? []) findings.push(...(checker.meet?.(connection) ?? []));
    for (const post of intake.posts) {
      const found = checker.check(post);
      findings.push(...(found instanceof Promise ? await found : found));
    }
  });
  return { read, ...parted(checker.settle(findings)) };
}

/** What counts, and what was set aside. */
export function parted(findings: readonly Finding[]): Pick<Gathered, "findings" | "muted"> {
  const muted = findings.flatMap(({ muted: why, ...finding }): Muted[] => (why === undefined ? [] : [{ finding, ...why }]));
  return { findings: muted.length === 0 ? findings : findings.filter((finding) => finding.muted === undefined), muted };
}

/** Reads to the end or to an interruption and keeps the books; `each` sees every intake. */
export async function tally(
  intakes: AsyncIterable<Intake>,
  options: TallyOptions,
  each: (intake: Intake) => Promise<void> = async () => undefined,
): Promise<Ledger> {
  const { interrupt, progress, shard } = options;
  const books = new Books();
  const note = (problem: Problem): void => {
    progress?.clear();
    options.onProblem(problem);
  };
  try {
    for await (const whole of untilInterrupted(intakes, interrupt)) {
      const intake = shareOf(whole, shard);
      books.take(intake);
      for (const problem of intake.problems) note(problem);
      await each(intake);
      progress?.posts(books.posts);
    }
  } finally {
    progress?.clear();
  }
  const interrupted = interrupt?.aborted ?? false;
  if (interrupted) {
    books.note(cutShort);
    note(cutShort);
  }
  return books.ledger(interrupted);
}
