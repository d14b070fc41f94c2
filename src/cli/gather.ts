import { authorOf } from "../model/authorship.ts";
import type { Finding } from "../model/finding.ts";
import type { Intake, TreeName } from "../model/intake.ts";
import type { Muted } from "../model/muted.ts";
import type { Post } from "../model/post.ts";
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
  /** Whose a post is, where more than the post and its tree tells: all of one author fall to the same shard. */
  authorOf?(post: Post, tree: TreeName | undefined): Promise<string | undefined>;
  /** Told of every problem as soon as it is met. */
  onProblem(problem: Problem): void;
}

export interface GatherOptions extends TallyOptions {}

/** Judges post after post. */
interface Judging extends Pick<Checker, "settle" | "recall" | "meet"> {
  /** `tree` is where the post was read from. */
  check(post: Post, tree: TreeName | undefined): readonly Finding[] | Promise<readonly Finding[]>;
}

const cutShort: Problem = { code: "incomplete", message: "Unexpected interruption, expected to read to the end", hint: "run it again" };

/** Reads to the end or to an interruption, a post at a time, and keeps findings and the books of what was read. */
export async function gather(intakes: AsyncIterable<Intake>, checker: Judging, options: GatherOptions): Promise<Gathered> {
  const findings: Finding[] = [];
  const read = await tally(intakes, options, async (intake) => {
    for (const connection of intake.connections ?? []) findings.push(...(checker.meet?.(connection) ?? []));
    for (const post of intake.posts) {
      const found = checker.check(post, intake.tree);
      findings.push(...(found instanceof Promise ? await found : found));
    }
  });
  return { read, ...parted(checker.settle([...findings, ...checker.recall()])) };
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
      const intake = shard === undefined ? whole : shareOf(whole, shard, await authorsOf(whole, options));
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

/** The authors of the posts, in their order. */
const authorsOf = ({ posts, tree }: Intake, { authorOf: ask }: TallyOptions): Promise<readonly (string | undefined)[]> =>
  Promise.all(posts.map((post) => (ask === undefined ? authorOf(post, tree) : ask(post, tree))));
