import type { ExitCode } from "../model/exit-code.ts";
import { fails } from "../model/fails.ts";
import type { Problem } from "../model/problem.ts";
import type { FailOn, Report } from "../model/report.ts";

const isMisuse = (problem: Problem): boolean =>
  problem.code === "usage" || problem.code === "bad-rule" || problem.code === "bad-configuration";

/** The exit code of a run: misuse (2) beats unread input (3) beats findings (1) beats clean (0). */
export function exitCode(report: Pick<Report, "read" | "findings">, failOn: FailOn): ExitCode {
  const { unread } = report.read;
  if (unread.some(isMisuse)) return 2;
  if (unread.length > 0) return 3;
  return report.findings.some((finding) => fails(finding.severity, failOn)) ? 1 : 0;
}
