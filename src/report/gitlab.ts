import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Reporter } from "../model/reporter.ts";
import { safeJson } from "./hostile.ts";

/** The code quality report of GitLab: a JSON list that shows in merge requests. Muted findings are left out: GitLab knows no such thing. */
export const gitlab: Reporter = {
  name: "gitlab",
  summary: "code quality report of GitLab",
  render,
};

/** GitLab's grades by severity and, for errors, certainty. */
function gradeOf({ severity, certainty }: Finding): string {
  if (severity === "error") return certainty === "high" ? "critical" : "major";
  return severity === "warning" ? "minor" : "info";
}

function* render(report: Report): Iterable<string> {
  let before = "[\n";
  const taken = new Map<string, number>();
  for (const finding of report.findings) {
    const { rule, message, fix, place, fingerprint } = finding;
    // GitLab drops what has the fingerprint of another.
    const count = taken.get(fingerprint) ?? 0;
    taken.set(fingerprint, count + 1);
    yield before;
    yield safeJson({
      description: `${message}. ${fix}.`,
      check_name: rule,
      fingerprint: count === 0 ? fingerprint : `${fingerprint}-${count}`,
      severity: gradeOf(finding),
      location: { path: place.path, lines: { begin: place.line, end: place.endLine } },
    });
    before = ",\n";
  }
  yield report.findings.length === 0 ? "[]\n" : "\n]\n";
}
