import type { Audit, Manifest } from "../model/audit.ts";
import type { Connection } from "../model/connection.ts";
import type { Coverage } from "../model/coverage.ts";
import type { DecisionBook } from "../model/decision-book.ts";
import type { Explanation } from "../model/explanation.ts";
import type { Finding } from "../model/finding.ts";
import type { Gauge } from "../model/gauge.ts";
import type { Intake } from "../model/intake.ts";
import type { VerdictStore } from "../model/judged.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger, Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import type { Rule, Ruleset, WaitingRule } from "../model/rule.ts";
import type { RulesetDiff } from "../model/ruleset-diff.ts";
import type { SchemaName } from "../model/schema-name.ts";
import type { Origin, RunSettings, Settings } from "../model/settings.ts";
import type { Sources } from "../model/sources.ts";
import type { PostEdits } from "../model/suggestion.ts";
import type { LineStretches, Selection } from "../model/version-control.ts";
import type { World } from "../model/world.ts";
import type { JudgeChoice, ReadChoice } from "./choices.ts";
import type { FileWatch, WatchOptions } from "./watcher.ts";

/** A value, or the problems that kept it from being made. */
export type Outcome<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Rules made ready: posts in, findings out. */
export interface Checker {
  readonly rulesets: Report["rulesets"];
  /** The findings of one post; a promise when what a finding says has still to be loaded. */
  check(post: Post, isAccepted?: (finding: Finding) => boolean, author?: string): readonly Finding[] | Promise<readonly Finding[]>;
  /** Whether somebody the owner is connected with stands on the list of patients. */
  meet?(connection: Connection): readonly Finding[];
  /** What shows only across the posts of an author; asked once, after the last post. Posts that were checked without an author are in none. */
  recall(): readonly Finding[];
  /** All findings of a run, repetitions gone, in order of file, place and rule. */
  settle(findings: readonly Finding[]): readonly Finding[];
  explain(post: Post, rule: string): Explanation;
  /** Findings of a post as `check` gave them, with the mechanical changes that help. */
  suggest(post: Post, findings: readonly Finding[]): Promise<readonly Finding[]>;
}

/** A local draft as it lies on disk, or with changes made and read again. */
export interface DraftFile {
  readonly posts: readonly Post[];
  /** The draft with edits made; why not, where what is read then is not what was meant. */
  with(edits: readonly PostEdits[]): Promise<Outcome<DraftFile>>;
  /** How it differs from what was on disk, as a unified diff; `safe` for a terminal. */
  diff(safe: boolean): Promise<string>;
  /** Puts it in the place of the file, unless that has changed meanwhile; why not, if so. */
  save(): Promise<Problem | undefined>;
}

/** Settings by file (absolute path), from the configurations around the working directory. */
export interface Configuration {
  readonly run: RunSettings;
  /** Wrong configurations met so far. */
  readonly problems: readonly Problem[];
  of(file: string): Promise<Settings>;
  explain(file: string): Promise<{ readonly path: string | undefined; readonly origins: readonly Origin[] }>;
  isIgnored(file: string): Promise<boolean>;
}

/** An example a rule does not treat as its author says. */
export interface FailedExample {
  readonly rule: string;
  readonly wanted: "flag" | "pass";
  readonly text: string;
}

/** Pages for people besides the report. */
export interface Pages {
  ruleTable(rules: readonly (Rule | WaitingRule)[]): string;
  ruleJson(rules: readonly (Rule | WaitingRule)[]): string;
  rulePage(rule: Rule | WaitingRule, book: Pick<Ruleset, "instruments" | "norms">, style: Style, asOf: string | undefined): string;
  coveragePage(coverage: Coverage, style: Style): string;
  coverageJson(coverage: Coverage): string;
  checklistPage(rulesets: readonly Ruleset[], style: Style): string;
  checklistMarkdown(rulesets: readonly Ruleset[]): string;
  checklistJson(rulesets: readonly Ruleset[]): string;
  explanationPage(finding: Finding, explanation: Explanation, style: Style): string;
  failedExamples(failures: readonly FailedExample[]): string;
  ledgerPage(ledger: Ledger, style: Style): string;
  ledgerJson(ledger: Ledger, tool: Report["tool"]): string;
  /** What no program can see, item by item. */
  toLookAt(rulesets: readonly Ruleset[]): Audit["checklist"];
  diffPage(diff: RulesetDiff, style: Style): string;
  diffJson(diff: RulesetDiff): string;
}

/** A form in which an audit is written. */
export interface AuditForm {
  readonly name: string;
  /** Without the dot. */
  readonly ending: string;
}

/** What version control knows of files. */
export interface VersionControl {
  /** What the next commit would bring, with its contents. */
  staged(paths: readonly string[], cwd: string): Selection | { readonly problem: Problem };
  /** What lies in the folder and differs from where this branch left another. */
  changedSince(
    ref: string,
    paths: readonly string[],
    cwd: string,
  ): Promise<(Selection & { readonly base: string }) | { readonly problem: Problem }>;
  /** The lines of a file that differ from a commit; undefined where all count. */
  changedLines(path: string, base: string, cwd: string): LineStretches | undefined;
}

/** Verdicts from run to run, and the file for the next one. */
export interface VerdictCache extends VerdictStore {
  readonly isChanged: boolean;
  text(): string;
}

/** What an audit needs besides judging. */
export interface AuditDesk {
  rank(findings: readonly Finding[], book: DecisionBook, on: string): Pick<Audit, "ranked" | "gone">;
  readDecisions(text: string, path: string): Outcome<DecisionBook>;
  writeDecisions(book: DecisionBook): string;
  /** Size and hash of every file of an input. */
  hashInputs(paths: readonly string[], cwd: string): Promise<Pick<Manifest, "inputs"> & { readonly problems: readonly Problem[] }>;
  /** Versions and hashes of rulesets, and of the learned model where it judges. */
  hashRulesets(rulesets: readonly Ruleset[], learned: boolean): Manifest["rulesets"];
}

/** The other rooms as the commands need them; `main` fills it, each part loaded when it is first asked for. */
export interface Rooms {
  readonly tool: Report["tool"];
  /** Names of output formats with what they are. */
  readonly formats: readonly { readonly name: string; readonly summary: string }[];
  reporter(name: string): Promise<Reporter>;
  pages(): Promise<Pages>;
  /** The forms of an audit, with the ending that stands for each. */
  readonly auditForms: readonly AuditForm[];
  auditForm(name: string): Promise<(audit: Audit, style: Style) => Iterable<string>>;
  auditDesk(): Promise<AuditDesk>;
  /** The verdicts of earlier runs; a file that is not there, or damaged, holds none. */
  openCache(file: string, world: World): Promise<VerdictCache>;
  /** The version control around a folder. */
  openVersionControl(): Promise<VersionControl>;
  /** A list of patients as salted hashes. */
  hashList(text: string, path: string): Promise<Outcome<string>>;
  problemLine(problem: Problem): string;
  /** The text of a file, or why it cannot be read. */
  textOf(path: string, world: World): Promise<string | Problem>;
  /** The day of the run, YYYY-MM-DD, by Greenwich. */
  today(): string;
  /** All findings of a run in order, repetitions gone. */
  settle(findings: readonly Finding[]): Promise<readonly Finding[]>;
  openConfiguration(world: World): Promise<Configuration>;
  /** Where the JSON Schema of a configuration lies, as an editor finds it from the working directory. */
  schemaFile(): string;
  /** The JSON Schema of a configuration. */
  configurationSchema(): Promise<string>;
  /** The drafts of some paths, each with a stamp that changes when it is written. */
  listDrafts(
    paths: readonly string[],
    isIgnored: (file: string) => Promise<boolean>,
    world: World,
  ): Promise<readonly { readonly path: string; readonly stamp: string }[]>;
  isArchive(path: string): boolean;
  /** What is to be watched for some paths. */
  watchable(paths: readonly string[], world: World): Promise<{ readonly trees: readonly string[]; readonly files: readonly string[] }>;
  /** Whether a change of a path below a watched folder can matter to drafts or settings. */
  mayMatter(inside: string): boolean;
  /** The JSON Schema of a sort of file that rules are written in. */
  ruleSchema(name: SchemaName): Promise<string>;
  /** Tells of every change of some files (absolute), which need not be there yet. */
  watchFiles(files: readonly string[], changed: (path: string) => void): Promise<FileWatch>;
  /** Tells of every change below some files and folders (absolute). */
  watchTrees(paths: readonly string[], changed: (path: string) => void, options?: WatchOptions): Promise<FileWatch>;
  openInputs(paths: readonly string[], choice: ReadChoice, world: World, gauge?: Gauge): AsyncIterable<Intake>;
  /** A draft that may be changed; `reader` is the format it was read as. */
  openDraft(path: string, reader: string, world: World): Promise<Outcome<DraftFile>>;
  openChecker(choice: JudgeChoice, world: World): Promise<Outcome<Checker>>;
  /** The rulesets with all their words, a user's own behind the built-in ones. */
  catalogue(ownRules: readonly string[], world: World): Promise<Outcome<readonly Ruleset[]>>;
  /** How two rulesets differ; all concerns, when none is named. */
  diff(left: Ruleset, right: Ruleset, concerns: readonly string[] | undefined): Promise<RulesetDiff>;
  /** The same with every signal. */
  sources(ownRules: readonly string[], world: World): Promise<Outcome<Sources>>;
  /** How far the chosen rulesets (all, when none is named) see to their norms. */
  coverage(sources: Sources, chosen: readonly string[] | undefined): Promise<Coverage>;
  /** Reads and checks rules from YAML; the built-in ones when no folder is given. */
  loadSources(directory: string | undefined, world: World): Promise<Outcome<Sources>>;
  /** Which rules of these sources flag posts of one author, by id; `learned` false for the rules alone. */
  openJudge(sources: Sources, learned: boolean | undefined): Promise<(posts: readonly Post[]) => readonly string[]>;
}
