import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gather } from "./cli/gather.ts";
import type { Audit, Ranked, Standing } from "./model/audit.ts";
import type { Finding } from "./model/finding.ts";
import type { World } from "./model/world.ts";
import { builtInRooms } from "./rooms.ts";
import { root } from "./tree.test-support.ts";

const standings: readonly Standing[] = ["new", "open", "settled", "returned"];
const weight = { error: 60, warning: 35, info: 10, high: 30, medium: 15, low: 0 } as const;
const audited = ["fixtures/exports/x-2024.zip", "fixtures/exports/facebook-2024.zip"] as const;

const digest = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Findings in an order of work that is made up, with a standing and a decision for some. */
function rankedBy(findings: readonly Finding[]): readonly Ranked[] {
  return findings
    .map((finding, at): Ranked => {
      const standing = standings[at % 7] ?? "new";
      const decision = { fingerprint: finding.fingerprint, deed: standing === "settled" ? "kept" : "edited", on: "2026-05-01" } as const;
      const harm = weight[finding.severity] + weight[finding.certainty] + (finding.post.audience === "public" ? 10 : 0);
      return {
        finding,
        harm,
        standing,
        decision: standing === "new" || standing === "open" ? undefined : { ...decision, reason: "Consent of 3 May on file" },
      };
    })
    .sort((a, b) => b.harm - a.harm);
}

/** An audit of the X and the Facebook export among the fixtures, as the built rules judge them. */
export async function realAudit(): Promise<Audit> {
  const rooms = builtInRooms();
  const world = { cwd: root, columns: 80, env: {} } as World;
  const opened = await rooms.openChecker({ jurisdictions: ["sa", "uk"], concerns: undefined, rules: [], asOf: undefined }, world);
  if ("problems" in opened) throw new Error(opened.problems[0]?.message);
  const checker = opened.value;
  const inputs = rooms.openInputs(audited, { messages: false, stdinName: undefined }, world);
  const gathered = await gather(
    inputs,
    { ...checker, check: (post) => checker.check(post) },
    { interrupt: undefined, onProblem: () => undefined },
  );
  return auditOf({ tool: rooms.tool, rulesets: checker.rulesets, failOn: "never", ...gathered });
}

/** What stands around the findings of an audit, made up but for the hashes. */
export function auditOf(report: Audit["report"]): Audit {
  return {
    report,
    ranked: rankedBy(report.findings),
    gone: [
      { fingerprint: "00ff00ff00ff00ff00ff00ff00ff00ff", deed: "deleted", reason: "Advised by the indemnifier", on: "2026-03-02" },
      { fingerprint: "11ff00ff00ff00ff00ff00ff00ff00ff", deed: "edited", reason: "Age and town taken out", on: "2026-03-02" },
    ],
    checklist: report.rulesets.flatMap(({ id, title }) => [
      {
        jurisdiction: id,
        theme: "Consent",
        says: "Consent is in writing, names this text and this platform, and is on file",
        cites: [`${title}, 12`],
      },
      { jurisdiction: id, theme: "Precautions", says: "Settings of the account were looked at this year", cites: [] },
    ]),
    manifest: {
      inputs: audited.map((path) => {
        const bytes = readFileSync(join(root, path));
        return { path, bytes: bytes.length, sha256: digest(bytes) };
      }),
      rulesets: report.rulesets.map(({ id, version }) => ({ id, version, sha256: digest(id) })),
      choices: { "--jurisdiction": report.rulesets.map(({ id }) => id).join(","), "--on": "2026-06-15" },
    },
    on: "2026-06-15",
  };
}
