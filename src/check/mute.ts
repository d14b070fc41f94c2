import { getBuiltinModule } from "node:process";
import type { Finding } from "../model/finding.ts";
import type { Mute } from "../model/mute.ts";
import { ownFinding } from "../model/own-finding.ts";
import type { Post } from "../model/post.ts";

/** What mutes may name: the rules there are, and the rulesets by which this run judges. */
export interface Rulebook {
  has(rule: string): boolean;
  /** Whether a rule looks at several posts: what it finds shows only after the last. */
  isLate(rule: string): boolean;
  readonly chosen: readonly string[];
}

/** Judges a post as it stands. */
type Judge = (post: Post) => readonly Finding[];

/** How often a post is judged again without what was set aside: more such places in one post nobody reads. */
const mostRounds = 50;

/**
 * The findings of a post, those that its own mutes set aside marked. A rule tells of a post once: where its finding is set aside, or
 * accepted by a baseline, the post is judged again without that place, so that nothing hides behind it. A mute that is wrong, or mutes
 * nothing, is a finding itself.
 */
export function muteFindings(post: Post, judge: Judge, rulebook: Rulebook, isAccepted: (finding: Finding) => boolean): readonly Finding[] {
  const mutes = post.mutes ?? [];
  const used = new Set<string>();
  const mark = (finding: Finding): Finding => {
    const mute = mutes.find((one) => one.fault === undefined && one.rules.includes(finding.rule) && isIn(finding, one));
    if (mute === undefined) return finding;
    used.add(`${mute.line} ${finding.rule}`);
    return { ...finding, muted: { by: "mute", reason: mute.reason, at: { path: finding.place.path, line: mute.line } } };
  };
  const isAside = (finding: Finding): boolean => finding.muted !== undefined || isAccepted(finding);
  const all = judge(post).map(mark);
  let rest = post;
  for (let aside = all.filter(isAside), round = 0; aside.length > 0 && round < mostRounds; round++) {
    rest = without(rest, aside);
    const rules = new Set(aside.map(({ rule }) => rule));
    const more = judge(rest)
      .filter(({ rule }) => rules.has(rule))
      .map(mark);
    all.push(...more);
    aside = more.filter(isAside);
  }
  return [...all, ...mutes.flatMap((mute) => faultsOf(mute, used, rulebook).map((message) => faulty(message, mute, post)))];
}

/** The post with the blocks of these findings blank: all else keeps its place. */
function without(post: Post, findings: readonly Finding[]): Post {
  let at = 0;
  const blocks = post.text.split("\n\n").map((block) => {
    const place = post.origin.place(at, Math.max(at, at + block.length));
    at += block.length + 2;
    const isAside = findings.some(({ place: { line, endLine } }) => line <= place.endLine && endLine >= place.line);
    return isAside ? " ".repeat(block.length) : block;
  });
  return { ...post, text: blocks.join("\n\n") };
}

const isIn = ({ place }: Finding, { from, to }: Mute): boolean => place.line >= from && place.line <= to;

function faultsOf(mute: Mute, used: ReadonlySet<string>, { has, isLate, chosen }: Rulebook): readonly string[] {
  if (mute.fault !== undefined) return [`Unexpected mute, expected ${mute.fault}`];
  return mute.rules.flatMap((rule) => {
    if (!has(rule)) return [`Unexpected rule ${rule} in a mute, expected one that exists`];
    const isJudged = chosen.includes(rule.slice(0, rule.indexOf("/"))) && !isLate(rule);
    return isJudged && !used.has(`${mute.line} ${rule}`) ? [`Unexpected mute of ${rule}, which finds nothing here`] : [];
  });
}

function faulty(message: string, { line }: Mute, post: Post): Finding {
  const hash = getBuiltinModule("node:crypto").createHash("sha256").update(`scrubin/1\0scrubin/mute\0${message}`);
  const what = {
    rule: "scrubin/mute",
    message,
    why: "A mute that mutes nothing, or gives no reason, hides what comes later",
    fix: "Take the mute out, or write it as <!-- scrubin-mute RULE -- reason -->",
    fingerprint: hash.digest("hex").slice(0, 32),
  };
  return ownFinding(what, { path: post.path, line }, post);
}
