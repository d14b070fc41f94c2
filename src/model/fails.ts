import type { FailOn } from "./report.ts";
import { type Severity, severities } from "./severity.ts";

/** Whether findings of a severity make a run fail. */
export const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
