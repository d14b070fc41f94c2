import type { ExitCode } from "../model/exit-code.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../model/world.ts";
import { applyBaseline } from "./apply-baseline.ts";
import { type Accepted, writeBaseline } from "./baseline-file.ts";
import { checkAll } from "./check-all.ts";
import { isWhole, openBaseline } from "./open-baseline.ts";
import { openSink } from "./open-sink.ts";
import type { BaselineRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { misused, tell } from "./tell.ts";

const usual = ".scrubin-baseline";

/** `scrubin baseline`: accepts the findings of a run for now; `--prune` takes out lines that are over, `--update` adds what is new. */
export async function baseline(request: BaselineRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const run = await checkAll(request.check, world, rooms, interrupt);
  if ("problems" in run) return misused(run.problems, world, rooms);
  const file = request.check.baseline ?? run.value.configured ?? usual;
  const isNew = !(request.prune || request.update);
  const old = isNew ? { value: { path: file, accepted: [] } } : await openBaseline(file, world, rooms);
  if ("problems" in old) return misused(old.problems, world, rooms);
  const { accepted, path } = old.value;
  const { findings, stale, expired } = applyBaseline(
    run.value.findings,
    accepted,
    path,
    rooms.today(),
    isWhole(request.check, file, world),
  );
  const kept = accepted.filter((line) => !(request.prune && (stale.includes(line) || expired.includes(line))));
  const added = request.prune ? [] : linesFor(findings, request);
  if (added.length > 0 && request.reason === undefined) {
    const message = "Unexpected end of the command, expected --reason: why these findings are accepted";
    return misused([{ code: "usage", message }], world, rooms);
  }
  if (run.value.unread.length > 0)
    tell(
      [{ code: "incomplete", message: "Unexpected input that was not read in full: its findings are not in the baseline" }],
      world,
      rooms,
    );
  const sink = await openSink(file, world);
  if ("problems" in sink) return misused(sink.problems, world, rooms);
  await sink.value.write(writeBaseline([...kept, ...added]));
  await sink.value.close();
  await world.out(
    `${path}: ${kept.length + added.length} accepted, ${added.length} of them new, ${accepted.length - kept.length} taken out\n`,
  );
  return run.value.unread.length > 0 ? 3 : 0;
}

/** A line a fingerprint, with how often it was found. */
function linesFor(findings: readonly Finding[], { reason, reviewer, until }: BaselineRequest): readonly Omit<Accepted, "line">[] {
  const counts = new Map<string, { readonly rule: string; count: number }>();
  for (const { fingerprint, rule, muted } of findings) {
    if (muted !== undefined || rule.startsWith("scrubin/")) continue;
    const known = counts.get(fingerprint);
    if (known === undefined) counts.set(fingerprint, { rule, count: 1 });
    else known.count += 1;
  }
  return [...counts].map(([fingerprint, { rule, count }]) => ({ fingerprint, rule, count, until, reviewer, reason: reason ?? "" }));
}
