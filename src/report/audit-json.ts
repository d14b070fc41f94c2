import type { Audit } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";
import { decisionRecord, manifestRecord, rankedRecord } from "./audit-record.ts";
import { safeJson } from "./hostile.ts";
import { jsonList } from "./json-list.ts";
import { ledgerRecord } from "./ledger-record.ts";
import { mutedRecord } from "./muted-record.ts";

/** An audit for scripts: one JSON object, a finding a line, in order of harm. */
export function* auditJson(audit: Audit, style: Style): Iterable<string> {
  const { report, ranked, gone, checklist, manifest, on } = audit;
  const { tool, rulesets, read, muted } = report;
  yield `{\n  "tool": ${safeJson({ name: tool.name, version: tool.version })},\n  "on": ${safeJson(on)},\n`;
  yield `  "rulesets": ${safeJson(rulesets.map(({ id, title, version, rules }) => ({ id, title, version, rules })))},\n`;
  yield `  "read": ${safeJson(ledgerRecord(read))},\n`;
  yield* jsonList("findings", ranked, (one) => rankedRecord(one, style));
  yield ",\n";
  yield* jsonList("muted", muted, (one) => mutedRecord(one, style));
  yield ",\n";
  yield* jsonList("gone", gone, decisionRecord);
  yield ",\n";
  yield* jsonList("checklist", checklist, ({ jurisdiction, theme, says, cites }) => ({ jurisdiction, theme, says, cites }));
  yield `,\n  "manifest": ${safeJson(manifestRecord(manifest))}\n}\n`;
}
