import type { Decision } from "../model/decision.ts";
import type { DecisionBook } from "../model/decision-book.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import type { DecideRequest } from "./audit-request.ts";
import { openDecisions, saveDecisions } from "./open-decisions.ts";
import type { Outcome, Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

/** The fewest digits that name a finding. */
const fewest = 8;

/** `scrubin audit decide`: writes decisions down, takes over those of a page, takes some back, or prints them. */
export async function decide(request: DecideRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const desk = await rooms.auditDesk();
  const { decisions: file } = request;
  const opened = await openDecisions(file, desk, world, rooms);
  if ("problems" in opened) return misused(opened.problems, world, rooms);
  const book = opened.value;
  const taken = request.from === undefined ? { value: [] } : await takenFrom(request.from, world, rooms);
  if ("problems" in taken) return misused(taken.problems, world, rooms);
  const named = namedBy(request, book);
  if ("problems" in named) return misused(named.problems, world, rooms);
  const made = decisionsOf(named.value, request, rooms.today());
  if ("problems" in made) return misused(made.problems, world, rooms);
  const added = [...taken.value, ...made.value];
  if (added.length === 0 && !request.undo) {
    await world.out(listing(book));
    return 0;
  }
  const touched = new Set([...named.value, ...added.map(({ fingerprint }) => fingerprint)]);
  const decisions = [...book.decisions.filter(({ fingerprint }) => !touched.has(fingerprint)), ...added];
  const saved = await saveDecisions(file, { ...book, decisions }, desk, world);
  if ("problems" in saved) return misused(saved.problems, world, rooms);
  const undone = request.undo ? `, ${book.decisions.length - decisions.length} taken back` : "";
  await world.out(`${file}: ${decisions.length} decided, ${added.length} of them now${undone}\n`);
  return 0;
}

async function takenFrom(path: string, world: World, rooms: Rooms): Promise<Outcome<readonly Decision[]>> {
  const text = await rooms.textOf(path, world);
  if (typeof text !== "string") return { problems: [text] };
  const read = (await rooms.auditDesk()).readDecisions(text, path);
  return "problems" in read ? read : { value: read.value.decisions };
}

/** The findings that the command line names, whole; each must be one that an audit showed, and only one. */
function namedBy({ fingerprints, decisions: file }: DecideRequest, { seen, decisions }: DecisionBook): Outcome<readonly string[]> {
  const known = [...new Set([...seen, ...decisions.map(({ fingerprint }) => fingerprint)])];
  const problems: Problem[] = [];
  const named: string[] = [];
  for (const given of fingerprints) {
    const fitting = given.length < fewest ? [] : known.filter((fingerprint) => fingerprint.startsWith(given.toLowerCase()));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) named.push(only);
    else problems.push(unknownFinding(given, fitting.length, file));
  }
  return problems.length > 0 ? { problems } : { value: named };
}

function unknownFinding(given: string, fitting: number, file: string): Problem {
  const expected =
    given.length < fewest
      ? `expected at least ${fewest} digits`
      : fitting > 1
        ? `${fitting} findings begin so`
        : `expected one that an audit showed`;
  return { code: "usage", message: `Unexpected fingerprint ${given}, ${expected}`, path: file, hint: "the report of the audit shows them" };
}

function decisionsOf(named: readonly string[], { deed, reason, undo, on }: DecideRequest, today: string): Outcome<readonly Decision[]> {
  if (undo) return named.length > 0 ? { value: [] } : wrongUse("expected the fingerprints whose decisions are to be taken back");
  if (named.length === 0) return deed === undefined ? { value: [] } : wrongUse("expected the fingerprint of a finding");
  if (deed === undefined) return wrongUse("expected --as: kept, edited, deleted, restricted or advised");
  if (reason === undefined || reason.trim() === "") return wrongUse("expected --reason: why, or by whom");
  return { value: named.map((fingerprint) => ({ fingerprint, deed, reason, on: on ?? today })) };
}

const wrongUse = (expected: string): { readonly problems: readonly Problem[] } => ({
  problems: [{ code: "usage", message: `Unexpected end of the command, ${expected}`, hint: "see scrubin audit decide --help" }],
});

/** What was decided, the newest first, then how much is left. */
function listing({ decisions, seen }: DecisionBook): string {
  const known = new Set(decisions.map(({ fingerprint }) => fingerprint));
  const left = seen.filter((fingerprint) => !known.has(fingerprint)).length;
  const lines = [...decisions]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ fingerprint, deed, reason, on }) => `${on}  ${deed.padEnd(10)}  ${fingerprint}  ${reason}\n`);
  return `${lines.join("")}${decisions.length} decided, ${left} not yet\n`;
}
