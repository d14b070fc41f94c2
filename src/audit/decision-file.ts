import { type Decision, deeds } from "../model/decision.ts";
import type { DecisionBook } from "../model/decision-book.ts";
import { isIsoDate } from "../model/iso-date.ts";
import type { Problem } from "../model/problem.ts";

/** A book as a file: a decision a line, sorted, so that two versions of it can be compared. */
export function writeDecisions({ decisions, seen }: DecisionBook): string {
  const lines = [...decisions].sort(byFingerprint).map((decision) => `    ${JSON.stringify(decision)}`);
  const rows = [...new Set(seen)].sort().map((fingerprint) => `    ${JSON.stringify(fingerprint)}`);
  return `{ "scrubin": "decisions", "version": 1,\n  "decisions": [${listOf(lines)}],\n  "seen": [${listOf(rows)}] }\n`;
}

const listOf = (lines: readonly string[]): string => (lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `);

const byFingerprint = (a: Decision, b: Decision): number => (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0);

/** Reads what `writeDecisions` or the page of an audit wrote. What is wrong in it is told, and nothing of it is taken. */
export function readDecisions(text: string, path: string): { readonly value: DecisionBook } | { readonly problems: readonly Problem[] } {
  const whole = parsed(text);
  if (!isRecord(whole) || whole["scrubin"] !== "decisions" || !Array.isArray(whole["decisions"]))
    return { problems: [fault(path, 'Unexpected file, expected decisions of an audit ("scrubin": "decisions")')] };
  if (whole["version"] !== 1)
    return { problems: [fault(path, `Unexpected version ${JSON.stringify(whole["version"])} of decisions, expected 1`)] };
  const problems: Problem[] = [];
  const decisions = new Map<string, Decision>();
  for (const [at, entry] of whole["decisions"].entries()) {
    const read = decisionOf(entry);
    if (typeof read === "string") problems.push(fault(path, `Unexpected decision ${at + 1}, expected ${read}`));
    else decisions.set(read.fingerprint, read);
  }
  const seen: readonly unknown[] = Array.isArray(whole["seen"]) ? whole["seen"] : [];
  return problems.length > 0 ? { problems } : { value: { decisions: [...decisions.values()], seen: seen.filter(isFingerprint) } };
}

const fault = (path: string, message: string): Problem => ({ code: "bad-configuration", message, path });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isFingerprint = (value: unknown): value is string =>
  typeof value === "string" && value.length === 32 && Array.from(value).every((sign) => "0123456789abcdef".includes(sign));

function decisionOf(entry: unknown): Decision | string {
  if (!isRecord(entry)) return "an object";
  const { fingerprint, deed: name, reason, on } = entry;
  const deed = deeds.find((known) => known === name);
  if (!isFingerprint(fingerprint)) return "a fingerprint of 32 hexadecimal digits";
  if (deed === undefined) return `a deed, one of ${deeds.join(", ")}`;
  if (typeof reason !== "string" || reason.trim() === "") return "a reason";
  if (typeof on !== "string" || on.length !== 10 || !isIsoDate(on)) return "the day of the decision as YYYY-MM-DD";
  return { fingerprint, deed, reason, on };
}
