import type { Audit } from "../model/audit.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { choicesOf } from "./audit-choices.ts";
import { openAll, planOutputs } from "./audit-outputs.ts";
import type { AuditRequest } from "./audit-request.ts";
import { auditSummary } from "./audit-summary.ts";
import { openCache, saveCache } from "./cache.ts";
import { exitCode } from "./exit-code.ts";
import { gather } from "./gather.ts";
import { decisionsBeside, noDecisions, openDecisions, saveDecisions } from "./open-decisions.ts";
import type { Configuration, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { pour } from "./sink.ts";
import { startProgress } from "./start-progress.ts";
import { styleFor } from "./style.ts";
import { misused, tell } from "./tell.ts";
import { unconfigured } from "./unconfigured.ts";

/** Only the owner of an audit may read it. */
const secret = 0o600;

/** `scrubin audit`: reads and judges everything, and writes reports to work through. What was decided is kept beside them. */
export async function audit(given: AuditRequest, world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  const configuration = given.config ? await rooms.openConfiguration(world) : unconfigured;
  const request = withRun(given, configuration);
  const plans = planOutputs(request.outputs, rooms.auditForms, world.cwd);
  if ("problems" in plans) return misused(plans.problems, world, rooms);
  const desk = await rooms.auditDesk();
  const kept = request.decisions ?? decisionsBeside(plans.value.find(({ file }) => file !== undefined)?.file);
  const book = kept === undefined ? { value: noDecisions } : await openDecisions(kept, desk, world, rooms);
  if ("problems" in book) return misused(book.problems, world, rooms);
  const catalogue = await rooms.catalogue(request.rules, world);
  if ("problems" in catalogue) return misused(catalogue.problems, world, rooms);
  const cache = await openCache(request.cacheFile, world, rooms);
  const checker = new Settled({ ...request, cache }, configuration, world, rooms);
  const wrong = await checker.open();
  if (wrong.length > 0) return misused(wrong, world, rooms);
  const outputs = await openAll(plans.value, world, secret);
  if ("problems" in outputs) return misused(outputs.problems, world, rooms);
  try {
    const progress = await startProgress(request.quiet, world);
    const gathered = await gather(rooms.openInputs(request.paths, request, world, progress), checker, {
      interrupt,
      progress,
      onProblem: (problem) => tell([problem], world, rooms),
    });
    await saveCache(cache, request.cacheFile, world, rooms);
    tell(checker.wrong, world, rooms);
    const { rulesets } = checker;
    const on = request.on ?? rooms.today();
    const hashed = await desk.hashInputs(request.paths, world.cwd);
    const read = { ...gathered.read, unread: [...gathered.read.unread, ...checker.wrong] };
    const books = catalogue.value.filter(({ id }) => rulesets.some((ruleset) => ruleset.id === id));
    const made: Audit = {
      report: { tool: rooms.tool, rulesets, ...gathered, read, failOn: request.failOn },
      ...desk.rank(gathered.findings, book.value, on),
      checklist: (await rooms.pages()).toLookAt(books),
      manifest: {
        inputs: hashed.inputs,
        rulesets: desk.hashRulesets(books, request.learned !== false),
        choices: choicesOf(request, on),
      },
      on,
    };
    for (const { form, sink, file } of outputs.value) {
      const render = await rooms.auditForm(form);
      await pour(render(made, styleFor(request, file !== undefined, world)), sink);
      await sink.close();
    }
    if (kept !== undefined) {
      const seen = [...book.value.seen, ...gathered.findings.map(({ fingerprint }) => fingerprint)];
      const saved = await saveDecisions(kept, { ...book.value, seen }, desk, world);
      if ("problems" in saved) return misused(saved.problems, world, rooms);
    }
    const toStandardOutput = outputs.value.some(({ file }) => file === undefined);
    if (!request.quiet && !toStandardOutput) await world.out(auditSummary(made, outputs.value, kept ?? "are not kept"));
    const unsettled = made.ranked.filter(({ standing }) => standing !== "settled").map(({ finding }) => finding);
    return read.interrupted ? 130 : exitCode({ read, findings: unsettled }, request.failOn);
  } catch (error) {
    await Promise.all(outputs.value.map(({ sink }) => sink.abandon()));
    throw error;
  }
}

/** The request with what the configuration says of the run. A baseline is not asked: an audit shows everything. */
function withRun(request: AuditRequest, { run, isIgnored }: Configuration): AuditRequest {
  return {
    ...request,
    learned: request.learned === false ? false : (run.learned ?? true),
    messages: request.messages || (run.messages ?? false),
    pictures: true,
    connections: true,
    rules: [...run.rulesets, ...request.rules],
    isIgnored: request.config ? isIgnored : undefined,
  };
}
