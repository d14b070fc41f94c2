import type { Finding } from "../model/finding.ts";
import type { Intake } from "../model/intake.ts";
import type { Post } from "../model/post.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import type { Checker, Rooms } from "./rooms.ts";

/** An invented post of the text given. */
export function postWith(text: string, parts: Partial<Post> = {}): Post {
  const place = { path: "draft.md", line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { id: "p", kind: "draft", platform: "text", path: "draft.md", text, origin: { place: () => place }, audience: "draft", ...parts };
}

/** A finding of severity error and high certainty. */
export function findingWith(parts: Partial<Finding> = {}): Finding {
  return {
    rule: "uk/touting",
    concern: "touting",
    jurisdiction: "uk",
    severity: "error",
    certainty: "high",
    message: "Asks for custom",
    why: "why",
    fix: "fix",
    cites: [],
    asOf: null,
    bound: true,
    changed: [],
    post: { id: "p", kind: "draft", platform: "text", audience: "draft" },
    place: { path: "draft.md", line: 1, column: 1, endLine: 1, endColumn: 2 },
    excerpt: [],
    evidence: [],
    fingerprint: "0123456789abcdef",
    ...parts,
  };
}

export const rule: Rule = {
  id: "uk/touting",
  concern: "touting",
  severity: "error",
  says: "Asks for custom",
  why: "why",
  fix: "fix",
  cites: [{ instrument: "gmc", relation: "paraphrases", verified: "yes" }],
  norms: [],
  sees: "text",
  applies: {},
  when: { word: "signal", name: "touting" },
  unless: [],
  loweredBy: [],
  examples: { flag: [{ text: "BAD one" }], pass: [{ text: "good one" }] },
};

export const ruleset: Ruleset = {
  id: "uk",
  title: "United Kingdom",
  version: "1",
  instruments: [],
  rules: [rule],
  waiting: [],
  norms: [{ id: "uk-touting", theme: "advertising", asks: "Patients are not canvassed" }],
  checklist: [{ theme: "precautions", says: "Look twice", norms: [], cites: rule.cites }],
};

/** Finds one error in every post that holds "BAD". */
export const checker: Checker = {
  rulesets: [{ id: "uk", title: "United Kingdom", version: "1", rules: 1 }],
  check: (post) => (post.text.includes("BAD") ? [findingWith()] : []),
  recall: () => [],
  settle: (findings) => findings,
  suggest: async (_, findings) => findings,
  explain: () => ({ label: "touting", holds: true, words: [], parts: [] }),
};

/** Batches as reading would yield them. */
export async function* intakes(...list: readonly Partial<Intake>[]): AsyncGenerator<Intake> {
  for (const parts of list) yield { files: 1, posts: [], problems: [], ...parts };
}

const saysOf = (rulesets: readonly Ruleset[]): string =>
  rulesets.flatMap(({ id, checklist }) => checklist.map((item) => `${id} ${item.says}`)).join();

/** Rooms for tests: each path is a file with one post whose text is the path. */
export function fakeRooms(parts: Partial<Rooms> = {}): Rooms {
  return {
    tool: { name: "scrubin", version: "1.2.3" },
    formats: [
      { name: "pretty", summary: "for people" },
      { name: "json", summary: "for scripts" },
    ],
    reporter: async (name) => ({ name, summary: "", render: (report, style) => [`${name} ${report.findings.length} ${style.colour}\n`] }),
    pages: async () => ({
      ruleTable: (rules) => `table ${rules.map((one) => one.id).join()}\n`,
      ruleJson: (rules) => `json ${rules.map((one) => one.id).join()}\n`,
      rulePage: (one) => `page ${one.id}\n`,
      coveragePage: ({ norms }) => `coverage ${norms.map((one) => one.id).join()}\n`,
      coverageJson: ({ norms }) => `coverage json ${norms.length}\n`,
      checklistPage: (rulesets) => `checklist ${saysOf(rulesets)}\n`,
      checklistMarkdown: (rulesets) => `- [ ] ${saysOf(rulesets)}\n`,
      checklistJson: (rulesets) => `checklist json ${saysOf(rulesets)}\n`,
      explanationPage: (finding) => `why ${finding.rule}\n`,
      ledgerPage: (ledger) => `ledger ${ledger.posts}\n`,
      ledgerJson: (ledger) => `ledger json ${ledger.posts}\n`,
      failedExamples: (failures) => failures.map((one) => `${one.rule} ${one.wanted} ${one.text}\n`).join(""),
      diffPage: (diff) => `${diff.left.id} ${diff.right.id} ${diff.concerns.length}\n`,
      diffJson: (diff) => `json ${diff.left.id} ${diff.right.id}\n`,
      toLookAt: () => [],
    }),
    auditForms: [{ name: "html", ending: "html" }],
    auditForm: async (name) => (audit) => [`${name} ${audit.ranked.length}\n`],
    auditDesk: async () => ({
      rank: () => ({ ranked: [], gone: [] }),
      readDecisions: () => ({ value: { decisions: [], seen: [] } }),
      writeDecisions: () => "",
      hashInputs: async () => ({ inputs: [], problems: [] }),
      hashRulesets: () => [],
    }),
    openCache: async () => ({ remembering: (_, make) => make(), isChanged: false, text: () => "" }),
    openVersionControl: async () => ({
      staged: () => ({ entries: [], problems: [] }),
      changedSince: async () => ({ base: "", entries: [], problems: [] }),
      changedLines: () => undefined,
    }),
    hashList: async () => ({ value: "hashes\n" }),
    problemLine: (problem) => `scrubin: ${problem.message}${problem.hint === undefined ? "" : ` (${problem.hint})`}`,
    textOf: async (path) => ({ code: "unreadable", message: "none", path }),
    today: () => "2026-06-15",
    settle: async (findings) => findings,
    openConfiguration: async () => ({
      run: { rulesets: [] },
      problems: [],
      of: async () => ({ rules: new Map() }),
      explain: async () => ({ path: undefined, origins: [] }),
      isIgnored: async () => false,
    }),
    schemaFile: () => "schema.json",
    configurationSchema: async () => "{}",
    ruleSchema: async () => "{}",
    listDrafts: async (paths) => paths.map((path) => ({ path, stamp: "" })),
    isArchive: (path) => path.endsWith(".zip"),
    watchable: async (paths) => ({ trees: paths, files: [] }),
    mayMatter: () => true,
    watchFiles: async () => ({ close: async () => undefined }),
    watchTrees: async () => ({ close: async () => undefined }),
    openInputs: (paths) => intakes(...paths.map((path) => ({ posts: [postWith(path)] }))),
    openDraft: async (path) => ({ problems: [{ code: "unreadable", message: "none", path }] }),
    openChecker: async () => ({ value: checker }),
    catalogue: async () => ({ value: [ruleset] }),
    diff: async (left, right) => ({ left, right, concerns: [] }),
    sources: async () => ({ value: { rulesets: [ruleset], signals: [] } }),
    coverage: async ({ rulesets }, chosen) => ({
      norms: rulesets
        .filter(({ id }) => chosen?.includes(id) ?? true)
        .flatMap(({ id, norms }) => norms.map((norm) => ({ ...norm, ruleset: id, services: [] }))),
      waiting: [],
      uncovered: [],
      divided: [],
      unknown: [],
    }),
    loadSources: async () => ({ value: { rulesets: [ruleset], signals: [] } }),
    openJudge: async () => (posts) => (posts.some((post) => post.text.includes("BAD")) ? [rule.id] : []),
    ...parts,
  };
}
