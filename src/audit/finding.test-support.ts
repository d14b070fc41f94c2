import type { Finding } from "../model/finding.ts";

type Parts = Partial<Omit<Finding, "post">> & { readonly post?: Partial<Finding["post"]> };

/** A finding of a public post, with what a test wants otherwise. */
export function findingOf({ post, ...parts }: Parts = {}): Finding {
  return {
    rule: "uk/patient-detail",
    concern: "patient-detail",
    jurisdiction: "uk",
    severity: "error",
    certainty: "high",
    message: "",
    why: "",
    fix: "",
    cites: [],
    asOf: null,
    bound: true,
    changed: [],
    place: { path: "posts.json", line: 1, column: 1, endLine: 1, endColumn: 2 },
    excerpt: [],
    evidence: [],
    fingerprint: "0".repeat(32),
    ...parts,
    post: { id: "1", kind: "post", platform: "x", at: undefined, url: undefined, audience: "public", ...post },
  };
}
