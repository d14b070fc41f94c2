import { auditOf } from "./audit.test-support.ts";
import type { Audit } from "./model/audit.ts";
import { certainties } from "./model/certainty.ts";
import { concerns } from "./model/concern.ts";
import type { Finding } from "./model/finding.ts";
import { severities } from "./model/severity.ts";
import { canonicalReport, emptyReport, findingWith } from "./report/report.test-support.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A finding that differs from its neighbours in all that can be filtered; every third shares the post of the one before. */
function generated(at: number): Finding {
  const post = at - (at % 3 === 2 ? 1 : 0);
  const day = `${2012 + (post % 12)}-${two(1 + (post % 11))}-${two(1 + (post % 27))}`;
  const concern = pick(concerns, at * 7);
  const jurisdiction = pick(["sa", "uk", "hk", "ie"], at);
  return findingWith({
    rule: `${jurisdiction}/${concern}`,
    concern,
    jurisdiction,
    severity: pick(severities, at * 5),
    certainty: pick(certainties, at * 11),
    message: `Something is wrong with this post in way ${at % 40}`,
    post: {
      id: `p${post}`,
      kind: "post",
      platform: pick(["x", "facebook", "instagram"], post),
      at: post % 50 === 0 ? undefined : `${day}T10:00:00Z`,
      url: `https://example.org/${post}`,
      audience: pick(["public", "followers", "group"], post),
    },
    place: { path: `export.zip!posts-${post % 9}.json`, line: post + 1, column: 1, endLine: post + 1, endColumn: 9 },
    excerpt: [
      { text: `Post number ${post} speaks of `, identifies: false, mark: false },
      { text: "Thandeka Mokwena", identifies: true, mark: true },
      {
        text: ` who came again with trouble of sort ${at % 97}, and of much else beside that is not to be told`,
        identifies: false,
        mark: false,
      },
    ],
    fingerprint: at.toString(16).padStart(32, "0"),
  });
}

/** An audit of 100,000 posts of ten years with so many findings. */
export function generatedAudit(count: number): Audit {
  const rulesets = ["sa", "uk", "hk", "ie"].map((id) => ({ id, title: id.toUpperCase(), version: "1", rules: 30 }));
  const read = { ...emptyReport.read, posts: 100_000 };
  return auditOf({ ...emptyReport, rulesets, read, findings: Array.from({ length: count }, (_, at) => generated(at)) });
}

/** What a post may hold to do harm in a page. */
export const attacks = [
  "</script><script>globalThis.harmed = 1</script>",
  '<img src="https://example.org/leak.png" onerror="globalThis.harmed = 2">',
  "<!-- <script>",
  "]]>'\"><svg onload=globalThis.harmed=3>",
  `&lt;b&gt; \\u003cscript> ${"\u202e"}gnp.exe${"\u2066"}${"\u0000"}${"\u001b"}[2J`,
  "w".repeat(10_000),
  "javascript:globalThis.harmed=4",
] as const;

/** An audit in which every text from outside attacks the page. */
export function hostileAudit(): Audit {
  const report = canonicalReport();
  const findings = attacks.map((attack, at) =>
    findingWith({
      rule: `uk/${attack}`,
      concern: attack as Finding["concern"],
      jurisdiction: attack,
      message: attack,
      why: attack,
      fix: attack,
      cites: [
        {
          instrument: attack,
          title: attack,
          edition: attack,
          at: attack,
          url: attack,
          verified: "yes",
          inForce: { from: attack, to: null },
        },
      ],
      asOf: attack,
      changed: [{ was: attack, now: null, title: attack, since: attack }],
      post: { id: attack, kind: "post", platform: attack, at: attack, url: attack, audience: "public" },
      place: { path: attack, line: 1, column: 1, endLine: 1, endColumn: 2 },
      excerpt: [{ text: attack, identifies: false, mark: true }],
      evidence: [{ by: { note: "person" }, says: attack, text: attack, identifies: false, place: null }],
      fingerprint: `${at}${attack}`,
    }),
  );
  const audit = auditOf({ ...report, findings });
  const attack = attacks.join(" ");
  return {
    ...audit,
    gone: [{ fingerprint: attack, deed: "kept", reason: attack, on: attack }],
    checklist: [{ jurisdiction: attack, theme: attack, says: attack, cites: [attack] }],
    manifest: {
      inputs: [{ path: attack, bytes: 1, sha256: attack }],
      rulesets: [{ id: attack, version: attack, sha256: attack }],
      choices: { [attack]: attack },
    },
    on: attack,
  };
}
