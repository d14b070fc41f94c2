import type { Finding } from "./finding.ts";
import type { Post } from "./post.ts";

/** A finding about scrubin's own marks (mutes, baselines), not about what a post says. */
export function ownFinding(
  what: Pick<Finding, "rule" | "message" | "why" | "fix" | "fingerprint">,
  at: { readonly path: string; readonly line: number },
  post: Pick<Post, "id" | "kind" | "platform" | "audience">,
): Finding {
  const { id, kind, platform, audience } = post;
  return {
    ...what,
    concern: "mute",
    jurisdiction: "scrubin",
    severity: "error",
    certainty: "high",
    cites: [],
    asOf: null,
    bound: true,
    changed: [],
    post: { id, kind, platform, audience },
    place: { path: at.path, line: at.line, column: 1, endLine: at.line, endColumn: 1 },
    excerpt: [],
    evidence: [],
  };
}
