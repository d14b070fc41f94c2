import type { Finding } from "../model/finding.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Suggestion } from "../model/suggestion.ts";
import { ages } from "./age.ts";
import { Bench, type Trial } from "./bench.ts";
import type { Particular } from "./change.ts";
import { type Choice, choose } from "./choose.ts";
import { days } from "./day.ts";
import { editsOf } from "./edits.ts";
import { missing } from "./missing.ts";
import { numbers } from "./number.ts";
import { occupations } from "./occupation.ts";
import { persons } from "./person.ts";
import { places } from "./place.ts";
import { relations } from "./relation.ts";
import { Scene } from "./scene.ts";
import { wards } from "./ward.ts";

/** What judges a post and sees what is in it, as the rules of the run do. */
export interface Witness {
  judge(post: Post): readonly Judgement[];
  /** Notes of these kinds, offsets in `Post.text`. */
  notes(post: Post, kinds: readonly string[]): readonly Note[];
}

const kinds = ["identity-number", "person", "handle", "contact", "age", "day", "place", "occupation", "relation", "medicine"] as const;
/** Where the particulars of a patient are what is wrong. */
const particular: ReadonlySet<string> = new Set(["patient-detail", "patient-identifier", "patient-talk"]);
const lacking: ReadonlySet<string> = new Set(["no-referral", "profile", "undisclosed-interest"]);

/** The findings of a post, each with the mechanical changes that help it; those set aside, and those that nothing helps, as they are. */
export function suggest(post: Post, findings: readonly Finding[], witness: Witness): readonly Finding[] {
  const isMendable = ({ concern, muted, severity, certainty }: Finding): boolean =>
    muted === undefined && (particular.has(concern) || (lacking.has(concern) && severity !== "info" && certainty !== "low"));
  if (!findings.some(isMendable)) return findings;
  const scene = new Scene(post, witness.notes(post, kinds));
  const bench = new Bench(post, (one) => witness.judge(one));
  const general = findings.some(({ concern }) => particular.has(concern)) ? particularsOf(scene) : [];
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    if (!isMendable(finding)) return finding;
    const number = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, number + 1);
    const mine = bench.before.filter(({ rule }) => rule === finding.rule);
    const start = mine[number]?.start ?? 0;
    const wanted = particular.has(finding.concern)
      ? around(scene.text, general, start, mine.length > 1)
      : { here: missing(scene, post, finding, findings, start), elsewhere: [] };
    const suggestions = choose(bench, wanted, finding.rule).flatMap((trial) => suggestionOf(post, trial) ?? []);
    return suggestions.length === 0 ? finding : { ...finding, suggestions };
  });
}

/** What can be said in other words: first what points most at one person, which is kept longest in a set. */
function particularsOf(scene: Scene): readonly Particular[] {
  return [numbers, persons, occupations, places, wards, ages, days, relations].flatMap((find) => find(scene));
}

/** Those of the paragraph of a finding and the others; none of others where the rule found something there too. */
function around(text: string, all: readonly Particular[], start: number, only: boolean): Choice {
  const first = text.lastIndexOf("\n\n", start);
  const next = text.indexOf("\n\n", start);
  const isHere = ({ options }: Particular): boolean =>
    options.some(({ changes }) => changes.some((change) => change.start >= first && (next < 0 || change.end <= next)));
  const here = all.filter(isHere);
  return { here, elsewhere: only ? [] : all.filter((one) => !here.includes(one)) };
}

function suggestionOf(post: Post, { options, changes }: Trial): Suggestion | undefined {
  const edits = editsOf(post, changes);
  if (edits === undefined) return undefined;
  const inOrder = [...options].sort((a, b) => (a.changes[0]?.start ?? 0) - (b.changes[0]?.start ?? 0));
  const says = [...new Set(inOrder.map((one) => one.says))].join("; ");
  return { says, edits, ...(options.some(({ claims }) => claims) ? { claims: true } : {}) };
}
