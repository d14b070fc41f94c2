import type { Audit } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";
import { safeJson } from "./hostile.ts";

export function* auditJson(audit: Audit, style: Style): Iterable<string> {
  yield `${safeJson({ ...audit, report: undefined, ranked: audit.ranked.map((one) => ({ ...one, finding: findingRecord(one.finding, style) })) })}\n`;
}
