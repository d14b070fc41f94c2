import type { Problem } from "../model/problem.ts";

/** A line of a baseline: a finding that is accepted for now. */
export interface Accepted {
  readonly fingerprint: string;
  readonly rule: string;
  /** How many findings of this fingerprint are accepted. */
  readonly count: number;
  /** The last day (YYYY-MM-DD); undefined for no end. */
  readonly until: string | undefined;
  readonly reviewer: string | undefined;
  readonly reason: string;
  readonly line: number;
}

const heading = `# Findings that are accepted for now: fingerprint, rule, how often, last day or -, reviewer or -, -- reason.
# Fingerprints are salted hashes: no words, no lines, no times. Written by scrubin baseline; one finding a line, sorted.
`;

/** The lines of a baseline; what is wrong in it is a problem with its line, and nothing of it is passed by. */
export function readBaseline(
  text: string,
  path: string,
): { readonly accepted: readonly Accepted[]; readonly problems: readonly Problem[] } {
  const accepted: Accepted[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const read = acceptedOf(line.trim(), at + 1);
    if (typeof read === "string")
      problems.push({ code: "bad-configuration", message: `Unexpected line in a baseline, expected ${read}`, path, line: at + 1 });
    else accepted.push(read);
  }
  return { accepted, problems };
}

function acceptedOf(line: string, number: number): Accepted | string {
  const dashes = line.indexOf(" -- ");
  const [fingerprint = "", rule = "", count = "", until = "", ...reviewer] = (dashes < 0 ? line : line.slice(0, dashes)).split(" ");
  const reason = dashes < 0 ? "" : line.slice(dashes + 4).trim();
  if (fingerprint.length !== 32 || Array.from(fingerprint).some((sign) => !"0123456789abcdef".includes(sign)))
    return "a fingerprint of 32 hexadecimal digits first";
  if (!rule.includes("/")) return "the name of a rule second";
  if (!(Number(count) >= 1 && Number.isInteger(Number(count)))) return "how many findings third";
  if (until !== "-" && Number.isNaN(Date.parse(`${until}T00:00:00Z`))) return "a last day as YYYY-MM-DD, or -, fourth";
  if (reason === "") return '"--" and a reason at the end';
  const who = reviewer.join(" ");
  return {
    fingerprint,
    rule,
    count: Number(count),
    until: until === "-" ? undefined : until,
    reviewer: who === "" || who === "-" ? undefined : who,
    reason,
    line: number,
  };
}

/** A baseline as text: sorted, so that two who add lines do not collide. */
export function writeBaseline(accepted: readonly Omit<Accepted, "line">[]): string {
  const lines = accepted.map(
    ({ fingerprint, rule, count, until, reviewer, reason }) =>
      `${fingerprint} ${rule} ${count} ${until ?? "-"} ${reviewer ?? "-"} -- ${reason}\n`,
  );
  return heading + lines.sort().join("");
}
