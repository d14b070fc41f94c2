import type { Finding } from "../model/finding.ts";
import type { Suggestion } from "../model/suggestion.ts";

/** Something that can be done about a finding, and how. */
export interface WayOut {
  readonly name: "delete" | "edit" | "restrict" | "disclose" | "keep";
  readonly how: string;
  readonly suggestion?: Suggestion | undefined;
}

type Concerned = Finding["concern"];

/** A word about an interest or about who speaks mends these. */
const disclosable: ReadonlySet<Concerned> = new Set<Concerned>([
  "undisclosed-interest",
  "endorsement",
  "unnamed-adviser",
  "profile",
  "no-referral",
  "copyright",
]);

/** Told to fewer people, these are still told. */
const confidences: ReadonlySet<Concerned> = new Set<Concerned>([
  "patient-identifier",
  "patient-detail",
  "patient-talk",
  "clinical-media",
  "derogatory-patient",
]);

const wide: ReadonlySet<Finding["post"]["audience"]> = new Set(["public", "unlisted", "unknown", "followers"]);

/** What can be done about a finding, the surest first for its concern; never empty. */
export function waysOut(finding: Finding): readonly WayOut[] {
  const keep: WayOut = {
    name: "keep",
    how: "Keep it, and write down why: consent on record, a source that is public, words of somebody else.",
  };
  if (finding.post.audience === "deleted") {
    return [{ ...keep, how: "It is deleted on the platform already; write that down. Copies and screenshots may remain." }];
  }
  const edits = editsOf(finding);
  if (finding.post.audience === "draft") return [...disclosures(finding), ...edits, keep];
  const remove: WayOut = { name: "delete", how: "Delete it on the platform, and keep a dated note that you did. Copies may remain." };
  const grave = finding.severity === "error" && confidences.has(finding.concern);
  const mend = [...disclosures(finding), ...edits];
  return [...(grave ? [remove, ...mend] : [...mend, remove]), ...restrictions(finding), keep];
}

/** A post on X stands as it is after an hour, for most people; its author's profile does not. */
function editsOf({ post, suggestions = [] }: Finding): readonly WayOut[] {
  const made = suggestions.map((suggestion): WayOut => ({ name: "edit", how: `Edit it: ${suggestion.says}.`, suggestion }));
  if (post.platform === "x" && post.kind !== "bio") {
    return made.length === 0
      ? []
      : made.map((way) => ({ ...way, how: `${way.how} An old post cannot be edited on X: delete it and post it anew.` }));
  }
  return made.length > 0 ? made : [{ name: "edit", how: "Edit it as told above, then look whether the platform shows earlier versions." }];
}

function disclosures({ concern }: Finding): readonly WayOut[] {
  if (!disclosable.has(concern)) return [];
  return [{ name: "disclose", how: "Disclose in the post itself what is missing: who speaks, for whom, and who pays or gains." }];
}

function restrictions({ concern, post }: Finding): readonly WayOut[] {
  if (!wide.has(post.audience) || post.kind === "bio") return [];
  const how = confidences.has(concern)
    ? "Restrict who can see it. A stopgap: what was told of a patient is told in a small circle too."
    : "Restrict who can see it.";
  return [{ name: "restrict", how }];
}
