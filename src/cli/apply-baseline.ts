import type { Finding } from "../model/finding.ts";
import { ownFinding } from "../model/own-finding.ts";
import type { Accepted } from "./baseline-file.ts";

/** What a baseline makes of the findings of a run. */
export interface Settled {
  /** Those that are accepted are marked as set aside; lines whose day is over, and lines that accept nothing any more, are findings themselves. */
  readonly findings: readonly Finding[];
  readonly stale: readonly Accepted[];
  readonly expired: readonly Accepted[];
}

/** Sets aside what the baseline accepts. `today` is YYYY-MM-DD; `whole` says whether the run saw all that the baseline is for, so that a line without a finding is stale. */
export function applyBaseline(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  path: string,
  today: string,
  whole: boolean,
): Settled {
  const expired = accepted.filter(({ until }) => until !== undefined && until < today);
  const valid = new Map(accepted.filter((line) => !expired.includes(line)).map((line) => [line.fingerprint, line]));
  const left = new Map([...valid].map(([fingerprint, { count }]) => [fingerprint, count]));
  const marked = findings.map((finding) => {
    const line = valid.get(finding.fingerprint);
    const count = left.get(finding.fingerprint) ?? 0;
    // More of the same than was accepted is new.
    if (line === undefined || finding.muted !== undefined || count === 0 || line.rule !== finding.rule) return finding;
    left.set(finding.fingerprint, count - 1);
    const { reason, reviewer, until } = line;
    return { ...finding, muted: { by: "baseline" as const, reason, reviewer, until, at: { path, line: line.line } } };
  });
  const stale = whole ? [...valid.values()].filter(({ fingerprint, count }) => left.get(fingerprint) === count) : [];
  const told = [
    ...expired.map((line) =>
      fault(line, path, `Unexpected line of a baseline that ended on ${line.until}, expected it to be looked at again`),
    ),
    ...stale.map((line) =>
      fault(line, path, `Unexpected line of a baseline for ${line.rule} that accepts nothing any more, expected it to be taken out`),
    ),
  ];
  return { findings: [...marked, ...told], stale, expired };
}

function fault({ line, fingerprint }: Accepted, path: string, message: string): Finding {
  const why = "A baseline that keeps what is over hides what comes later";
  const fix = "Take the line out with scrubin baseline --prune, or accept the finding anew with a reason";
  const post = { id: path, kind: "draft", platform: "text", audience: "unknown" } as const;
  return ownFinding({ rule: "scrubin/baseline", message, why, fix, fingerprint }, { path, line }, post);
}
