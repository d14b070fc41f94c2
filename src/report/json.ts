import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";
import { safeJson } from "./hostile.ts";
import { jsonList } from "./json-list.ts";
import { ledgerRecord } from "./ledger-record.ts";
import { mutedRecord } from "./muted-record.ts";

/** One JSON object with everything in it, a finding a line. */
export const json: Reporter = {
  name: "json",
  summary: "one JSON object with everything in it",
  render,
};

function* render(report: Report, style: Style): Iterable<string> {
  const rulesets = report.rulesets.map(({ id, title, version, rules }) => ({ id, title, version, rules }));
  yield `{\n  "tool": ${safeJson({ name: report.tool.name, version: report.tool.version })},\n`;
  yield `  "rulesets": ${safeJson(rulesets)},\n`;
  yield `  "read": ${safeJson(ledgerRecord(report.read))},\n`;
  yield* jsonList("findings", report.findings, (finding) => findingRecord(finding, style));
  yield ",\n";
  yield* jsonList("muted", report.muted, (muted) => mutedRecord(muted, style));
  yield "\n}\n";
}
