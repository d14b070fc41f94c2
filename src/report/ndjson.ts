import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";
import { safeJson } from "./hostile.ts";
import { mutedRecord } from "./muted-record.ts";

/** A finding a line and nothing else, for pipes; those set aside come last and have a member `muted`. */
export const ndjson: Reporter = {
  name: "ndjson",
  summary: "a finding a line, as JSON",
  render,
};

function* render(report: Report, style: Style): Iterable<string> {
  for (const finding of report.findings) yield `${safeJson(findingRecord(finding, style))}\n`;
  for (const muted of report.muted) yield `${safeJson(mutedRecord(muted, style))}\n`;
}
