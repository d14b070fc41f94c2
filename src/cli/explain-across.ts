import type { Explanation } from "../model/explanation.ts";
import type { Evidence, Finding, LinkedPost } from "../model/finding.ts";

/** Why a finding across posts was made: its posts in order of time, each with the words that count. */
export function explainAcross({ rule, posts = [], evidence }: Finding): Explanation {
  return {
    label: rule,
    holds: true,
    says: `${posts.length} posts of one author together`,
    words: [],
    parts: posts.map((post) => ({
      label: [post.at?.slice(0, 10) ?? "no day", `post ${post.id}`, post.adds.join(", ")].filter((part) => part !== "").join(" · "),
      holds: true,
      words: evidenceIn(post, evidence),
      parts: [],
    })),
  };
}

const evidenceIn = ({ id, place: { path } }: LinkedPost, evidence: readonly Evidence[]): Explanation["words"] =>
  evidence.flatMap(({ text, place, post }) =>
    place !== null && post === id && place.path === path ? [{ text, line: place.line, column: place.column }] : [],
  );
