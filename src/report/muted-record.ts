import type { Muted } from "../model/muted.ts";
import type { Style } from "../model/reporter.ts";
import { findingRecord } from "./finding-record.ts";

/** A finding that was set aside, as scripts read it: a finding, and by what, why, by whom and for how long. */
export function mutedRecord({ finding, by, reason, reviewer, until, at }: Muted, style: Pick<Style, "reveal">) {
  const muted = { by, reason, reviewer: reviewer ?? null, until: until ?? null, at: { path: at.path, line: at.line } };
  return { ...findingRecord(finding, style), muted };
}
