import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";

type Read = { readonly part: Report } | { readonly problem: Problem };

/** A part of a report, read from what `--format shard` wrote; a problem where it is something else, or cut short. */
export function partOf(text: string | Problem, path: string): Read {
  if (typeof text !== "string") return { problem: text };
  const lines = text.split("\n").filter((line) => line !== "");
  const records: Record<string, unknown>[] = [];
  for (const [at, line] of lines.entries()) {
    const record = parsed(line);
    if (record === undefined) return wrong("Unexpected line, expected JSON as --format shard writes it", path, at + 1);
    records.push(record);
  }
  const [head, ...rest] = records;
  const end = rest.at(-1)?.["end"];
  if (head?.["scrubin"] !== "shard") return wrong("Unexpected file, expected a part of a report", path, 1);
  if (end !== rest.length - 1)
    return wrong("Unexpected end, expected all findings of the shard: the part is cut short", path, lines.length);
  const { tool, rulesets, read, failOn, shard } = head as unknown as Report;
  const findings = rest.flatMap((record) => (record["finding"] === undefined ? [] : [record["finding"]])) as unknown as Report["findings"];
  const muted = rest.flatMap((record) => (record["muted"] === undefined ? [] : [record["muted"]])) as unknown as Report["muted"];
  return { part: { tool, rulesets, read, failOn, findings, muted, shard: shard ?? undefined } };
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const wrong = (message: string, path: string, line: number): Read => ({
  problem: { code: "incomplete", message, hint: "write it again with check --shard i/n --format shard", path, line },
});
