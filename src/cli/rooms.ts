import type { Coverage } from "../model/coverage.ts";
import type { Explanation } from "../model/explanation.ts";
import type { Finding } from "../model/finding.ts";
import type { Gauge } from "../model/gauge.ts";
import type { Intake } from "../model/intake.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger, Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import type { Rule, Ruleset, WaitingRule } from "../model/rule.ts";
import type { RulesetDiff } from "../model/ruleset-diff.ts";
import type { Origin, RunSettings, Settings } from "../model/settings.ts";
import type { Sources } from "../model/sources.ts";
import type { PostEdits } from "../model/suggestion.ts";
import type { World } from "../model/world.ts";
import type { JudgeChoice, ReadChoice } from "./request.ts";

/** A value, or the problems that kept it from being made. */
export type Outcome<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Rules made ready: posts in, findings out. */
export interface Checker {
  readonly rulesets: Report["rulesets"];
  /** The findings of one post; a promise when what a finding says has still to be loaded. */
  check(post: Post, isAccepted?: (finding: Finding) => boolean): readonly Finding[] | Promise<readonly Finding[]>;
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
  diffPage(diff: RulesetDiff, style: Style): string;
  diffJson(diff: RulesetDiff): string;
}

/** The other rooms as the commands need them; `main` fills it, each part loaded when it is first asked for. */
export interface Rooms {
  readonly tool: Report["tool"];
  /** Names of output formats with what they are. */
  readonly formats: readonly { readonly name: string; readonly summary: string }[];
  reporter(name: string): Promise<Reporter>;
  pages(): Promise<Pages>;
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
  /** Which rules of these sources flag a post, by id; `learned` false for the rules alone. */
  openJudge(sources: Sources, learned: boolean | undefined): Promise<(post: Post) => readonly string[]>;
}
