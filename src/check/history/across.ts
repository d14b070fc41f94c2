import type { Finding } from "../../model/finding.ts";
import { clausesOn } from "../clauses.ts";
import { dayOf } from "../day.ts";
import { fingerprintAcross } from "../fingerprint.ts";
import { particularOf } from "../particulars.ts";
import type { BookEntry } from "../rule-book.ts";
import { withDay } from "../unbound.ts";
import type { Group } from "./group.ts";
import { linkedPost, type Trace } from "./trace.ts";

/** More of the evidence nobody reads. */
const mostEvidence = 30;

/** The finding of a rule on several posts. It stands at the last of them that was counted. */
export function findingAcross(group: Group, { rule, ruleset }: BookEntry, asOf: string | undefined): Finding {
  const traces = group.posts.map(({ trace }) => trace);
  const anchor = traces.findLast(({ role }) => role === "counted") ?? (traces[0] as Trace);
  const day = dayOf(anchor.post, asOf);
  const { cites, bound, changed } = clausesOn(rule, ruleset, day);
  const isLowered = traces.some(({ lowered, role }) => lowered && role === "counted");
  const mute = anchor.mutes.find(({ from, to }) => anchor.place.line >= from && anchor.place.line <= to);
  const finding: Finding = {
    rule: rule.id,
    concern: rule.concern,
    jurisdiction: ruleset.id,
    severity: isLowered || !bound ? "info" : rule.severity,
    certainty: group.certainty,
    message: withDay(`${rule.says} (${toldOf(group, traces)})`, bound, day),
    why: rule.why,
    fix: rule.fix,
    cites,
    asOf: day,
    bound,
    changed,
    post: anchor.post,
    place: anchor.place,
    excerpt: anchor.excerpt,
    evidence: traces.flatMap((trace) => evidenceIn(trace, group)).slice(0, mostEvidence),
    posts: group.posts.map(({ trace, adds }) => linkedPost(trace, adds.length > 0 ? adds : sortOf(trace))),
    fingerprint: fingerprintAcross(
      rule,
      traces.map(({ words }) => words),
    ),
  };
  return mute === undefined
    ? finding
    : { ...finding, muted: { by: "mute", reason: mute.reason, at: { path: anchor.place.path, line: mute.line } } };
}

/** "5 posts from 2019-03-02 to 2019-03-20: age, work and place together". */
function toldOf({ counted, kinds }: Group, traces: readonly Trace[]): string {
  const days = traces.flatMap(({ post: { at } }) => (at === undefined ? [] : [at.slice(0, 10)]));
  const [first, last] = [days[0], days.at(-1)];
  const when = first === undefined ? "" : first === last ? ` on ${first}` : ` from ${first} to ${last}`;
  const together = kinds.length < 2 ? kinds.join("") : `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)} together`;
  return `${counted} posts${when}${together === "" ? "" : `: ${together}`}`;
}

/** Of a sum the particulars that count, of a pattern what met it. */
function evidenceIn(trace: Trace, { kinds }: Group): Finding["evidence"] {
  const pieces = kinds.length > 0 ? trace.items.map(({ evidence }) => evidence) : trace.evidence;
  return pieces.map((piece) => ({ ...piece, post: trace.post.id }));
}

/** What a post of a pattern has, by kind. */
function sortOf({ evidence, role }: Trace): readonly string[] {
  const names = evidence.map(({ by }) => ("signal" in by ? by.signal : "note" in by ? by.note : ""));
  const plain = names.filter((name) => name !== "" && name !== "phrase" && name !== "pattern").map(wordsOf);
  return [...new Set(plain)].slice(0, 2).concat(plain.length === 0 && role === "beside" ? ["beside"] : []);
}

const wordsOf = (name: string): string => (name.split("/").at(-1) ?? name).replaceAll("-", " ");

/** What a particular is called: "work" for an occupation. */
export const nameOfItem = (item: number, trace: Trace): string => {
  const by = trace.items.find((one) => one.item === item)?.evidence.by;
  if (by === undefined || "learned" in by) return "";
  const name = "note" in by ? by.note : by.signal;
  return particularOf(name)?.name ?? wordsOf(name);
};
