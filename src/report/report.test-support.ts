import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import type { TreeLedger } from "../model/tree-ledger.ts";

/** Words of the canonical report that point at an invented patient and must never be written out unasked. */
export const secrets = ["Thandeka Mokwena", "Umlazi", "陳大文"] as const;

/** What no writer may pass on raw: escape, bell, C1, override, isolate, separators, invisible joiner, half a pair. */
export const nasty = "\u001b[31mred\u0007\u009b2J\u202egnp\u2066x\u2028y\u200bz\ufeff\u0000\ud800";

const ever = { from: null, to: null };

export const plain: Style = { colour: false, width: 100, reveal: false };

/** A finding in a draft; parts may be replaced. */
export function findingWith(parts: Partial<Finding> = {}): Finding {
  const place = { path: "blog/post.md", line: 12, column: 5, endLine: 12, endColumn: 21 };
  return {
    rule: "uk/patient-detail",
    concern: "patient-detail",
    jurisdiction: "uk",
    severity: "error",
    certainty: "high",
    message: "A patient in this post could be recognised: name and place together",
    why: "Leaving out the name does not make a story anonymous",
    fix: "Take out or blur the particulars",
    cites: [
      { instrument: "gmc", title: "Using social media", at: "18-19", url: "https://example.org/gmc", verified: "yes", inForce: ever },
      { instrument: "old", title: "Older guidance", at: "7", url: null, verified: "partly", inForce: ever },
      { instrument: "none", title: "Unnumbered guidance", at: null, url: null, verified: "no", inForce: ever },
    ],
    asOf: null,
    bound: true,
    changed: [],
    post: { id: "p1", kind: "draft", platform: "markdown", at: undefined, url: undefined, audience: "draft" },
    place,
    excerpt: [
      { text: "Saw ", identifies: false, mark: false },
      { text: secrets[0], identifies: true, mark: true },
      { text: " from ", identifies: false, mark: false },
      { text: secrets[1], identifies: true, mark: true },
      { text: " today", identifies: false, mark: false },
    ],
    evidence: [
      { by: { note: "person" }, says: "a name", text: secrets[0], identifies: true, place },
      { by: { signal: "own-patient" }, says: "own patient", text: "Saw", identifies: false, place: null },
    ],
    fingerprint: "0123456789abcdef",
    ...parts,
  };
}

/** The books of an export, hostile wherever text can come from outside. */
export function treeWith(parts: Partial<TreeLedger> = {}): TreeLedger {
  return {
    path: `export${nasty}.zip`,
    reader: "x",
    layout: `layout ${nasty}`,
    posts: 40,
    period: { first: "2012-03-01", last: "2024-05-14" },
    undated: 1,
    platforms: { x: 40 },
    kinds: { reply: 10, tweet: 30 },
    audiences: { public: 39, [`odd${nasty}`]: 1 },
    states: { unknown: 38, deleted: 2 },
    records: { met: 52, said: 53 },
    files: { read: 7, ignored: { "likes are words of others": 1 }, unknown: [{ path: `new${nasty}.js`, why: nasty }], media: 3 },
    skipped: { retweets: 12 },
    problems: 1,
    ...parts,
  };
}

/** A report with a draft, a post of an archive, and hostile text wherever text can come from outside. */
export function canonicalReport(): Report {
  const place = { path: `export${nasty}.zip!tweets.js`, line: 3, column: 1, endLine: 3, endColumn: 4 };
  const hostile = findingWith({
    rule: "hk/patient-identifier",
    jurisdiction: "hk",
    severity: "warning",
    certainty: "medium",
    message: `Message ${nasty}`,
    why: `Why ${nasty}`,
    fix: `Fix ${nasty}`,
    cites: [{ instrument: nasty, title: nasty, at: nasty, url: nasty, verified: "no", inForce: ever }],
    asOf: "2024-03-02",
    changed: [{ was: nasty, now: null, title: nasty, since: nasty }],
    post: { id: nasty, kind: "tweet", platform: "x", at: "2024-03-02T10:00:00Z", url: `https://example.org/${nasty}`, audience: "public" },
    place,
    excerpt: [
      { text: `病人 ${nasty}\n`, identifies: false, mark: false },
      { text: secrets[2], identifies: true, mark: true },
    ],
    evidence: [
      { by: { note: "person" }, says: "a name", text: secrets[2], identifies: true, place },
      { by: { note: "day" }, says: "a day", text: nasty, identifies: false, place },
    ],
    fingerprint: "fedcba9876543210",
  });
  return {
    tool: { name: "scrubin", version: "1.2.3" },
    rulesets: [
      { id: "uk", title: "United Kingdom", version: "2024", rules: 10 },
      { id: "hk", title: "Hong Kong", version: "2024", rules: 1 },
    ],
    read: {
      files: 2,
      posts: 41,
      unread: [{ code: "incomplete", message: `Unexpected end ${nasty}`, hint: `ask again ${nasty}`, path: `bad${nasty}.zip`, line: 9 }],
      skipped: { retweets: 12, [`odd${nasty}`]: 1 },
      trees: [treeWith()],
      interrupted: false,
    },
    findings: [findingWith(), hostile],
    muted: [
      {
        finding: findingWith({ rule: "uk/patient-talk", fingerprint: "00000000deadbeef" }),
        by: "baseline",
        reason: `Reason ${nasty}`,
        reviewer: `Reviewer ${nasty}`,
        until: "2027-01-31",
        at: { path: `base${nasty}`, line: 4 },
      },
    ],
    failOn: "error",
  };
}

/** A run that found nothing. */
export const emptyReport: Report = {
  ...canonicalReport(),
  findings: [],
  muted: [],
  read: { files: 1, posts: 1, unread: [], skipped: {}, trees: [], interrupted: false },
};

/** A run with so many findings. */
export const reportOf = (count: number): Report => ({ ...emptyReport, findings: Array.from({ length: count }, () => findingWith()) });

/** A whole report as one text. */
export const wholeText = ({ render }: Reporter, report = canonicalReport()): string => [...render(report, plain)].join("");

/** Inclusive ranges of code points that no writer may print raw; a line break is no such one. */
const forbidden = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const;

/** Code points of a text that no writer may print. */
export const unsafeIn = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0).filter((code) =>
    forbidden.some(([first, last]) => code >= first && code <= last),
  );
