import type { Certainty } from "../model/certainty.ts";
import type { Deed } from "../model/decision.ts";
import type { VerdictStore } from "../model/judged.ts";
import type { Limits } from "../model/limits.ts";
import type { FailOn } from "../model/report.ts";
import type { SchemaName } from "../model/schema-name.ts";
import type { Shard } from "../model/shard.ts";
import type { Selection } from "../model/version-control.ts";

/** Which rules a run uses. */
export interface RuleChoice {
  /** Undefined for all. */
  readonly jurisdictions: readonly string[] | undefined;
  /** Undefined for all. */
  readonly concerns: readonly string[] | undefined;
  /** Folders of the user's own rulesets. */
  readonly rules: readonly string[];
}

/** Which rules a run uses, and as they stood when. */
export interface JudgeChoice extends RuleChoice {
  /** A day, a month or a year by which all posts are judged; undefined for the day of each. */
  readonly asOf?: string | undefined;
  /** False to judge by the rules alone, without the learned model. */
  readonly learned?: boolean | undefined;
  /** Verdicts of earlier runs. */
  readonly cache?: VerdictStore | undefined;
  /** A file that lists patients. */
  readonly patients?: string | undefined;
  /** False to judge each post by itself. */
  readonly history?: boolean | undefined;
}

/** How a report looks. */
export interface Looks {
  readonly reveal: boolean;
  /** Undefined when neither --color nor --no-color was given. */
  readonly colour: boolean | undefined;
}

/** What is read, and how much of it. */
export interface ReadChoice {
  readonly messages: boolean;
  /** Names, handles or numbers of the owner, for exports that do not say whose they are. */
  readonly me?: readonly string[] | undefined;
  readonly stdinName: string | undefined;
  /** Files that are passed over, by absolute path. */
  readonly isIgnored?: ((file: string) => Promise<boolean>) | undefined;
  /** Whether files of an export that nobody understands are let pass. */
  readonly allowPartial?: boolean | undefined;
  /** Files that version control chose, to be read instead of paths. */
  readonly selection?: Selection | undefined;
  /** Whether lists of friends are read. */
  readonly connections?: boolean | undefined;
  /** Whether pictures are looked into for the place and the time of taking. */
  readonly pictures?: boolean | undefined;
  /** Bounds on archives that were raised or lowered. */
  readonly limits?: Partial<Limits> | undefined;
}

export interface CheckRequest extends JudgeChoice, Looks, ReadChoice {
  readonly command: "check";
  /** Empty when none was given; "-" is standard input. */
  readonly paths: readonly string[];
  readonly format: string;
  /** Undefined where the configuration decides. */
  readonly failOn: FailOn | undefined;
  readonly minCertainty: Certainty | undefined;
  /** False to pass by all configurations. */
  readonly config: boolean;
  /** What version control is asked for: the index, or what changed since a commit; undefined for paths alone. */
  readonly choose?: { readonly staged: true } | { readonly since: string; readonly wholeFiles: boolean } | undefined;
  /** The file that keeps verdicts from run to run; undefined for none. */
  readonly cacheFile?: string | undefined;
  /** As given: `FILE` or `FORMAT=FILE`. */
  readonly outputs: readonly string[];
  readonly quiet: boolean;
  /** Undefined for the whole. */
  readonly shard?: Shard | undefined;
  /** Undefined for that of the configuration. */
  readonly baseline?: string | undefined;
  /** Whether findings are to bring mechanical changes that help. */
  readonly suggest?: boolean | undefined;
  /** Whether such changes are made: in the files, or shown as a diff. */
  readonly fix?: "write" | "show" | undefined;
}

export interface InspectRequest extends Looks, ReadChoice {
  readonly command: "inspect";
  /** Empty when none was given; "-" is standard input. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly output: string | undefined;
  readonly quiet: boolean;
}

export interface ListRequest extends RuleChoice {
  readonly command: "rules";
  readonly json: boolean;
}

export interface DiffRequest extends Looks {
  readonly command: "rules diff";
  readonly left: string;
  readonly right: string;
  /** Undefined for all. */
  readonly concerns: readonly string[] | undefined;
  readonly rules: readonly string[];
  readonly json: boolean;
}

export interface CoverageRequest extends RuleChoice {
  readonly command: "rules coverage";
  readonly json: boolean;
}

export interface ChecklistRequest {
  readonly command: "checklist";
  /** Undefined for all. */
  readonly jurisdictions: readonly string[] | undefined;
  /** Undefined for all. */
  readonly themes: readonly string[] | undefined;
  readonly rules: readonly string[];
  readonly format: "text" | "markdown" | "json";
  readonly output: string | undefined;
}

export interface TestRequest {
  readonly command: "rules test" | "rules validate";
  /** Undefined for the built-in rules. */
  readonly directory: string | undefined;
  /** False to judge by the rules alone; examples that rest on the learned model then fail. */
  readonly learned?: boolean | undefined;
}

export interface ExplainRuleRequest extends Looks {
  readonly command: "explain rule";
  readonly rule: string;
  readonly rules: readonly string[];
  readonly asOf?: string | undefined;
}

export interface ExplainFindingRequest extends JudgeChoice, Looks, ReadChoice {
  readonly command: "explain finding";
  readonly fingerprint: string;
  readonly paths: readonly string[];
}

export interface MergeRequest extends Looks {
  readonly command: "merge";
  readonly paths: readonly string[];
  readonly format: string;
  readonly outputs: readonly string[];
  /** Undefined for that of the shards. */
  readonly failOn: FailOn | undefined;
  readonly quiet: boolean;
}

export interface BaselineRequest {
  readonly command: "baseline";
  readonly check: CheckRequest;
  readonly reason: string | undefined;
  readonly reviewer: string | undefined;
  readonly until: string | undefined;
  readonly prune: boolean;
  readonly update: boolean;
}

export interface ConfigRequest {
  readonly command: "config";
  /** Undefined for the working directory. */
  readonly file: string | undefined;
  readonly schema: boolean;
}

export interface InitRequest {
  readonly command: "init";
  /** Empty for all. */
  readonly jurisdictions: readonly string[];
  readonly force: boolean;
}

export interface AuditRequest extends JudgeChoice, Looks, ReadChoice {
  readonly command: "audit";
  readonly paths: readonly string[];
  /** As given: `FILE` or `FORMAT=FILE`. */
  readonly outputs: readonly string[];
  /** The file that keeps verdicts from run to run; undefined for none. */
  readonly cacheFile?: string | undefined;
  /** The file of decisions; undefined for the one beside the first report. */
  readonly decisions: string | undefined;
  readonly failOn: FailOn;
  readonly minCertainty: Certainty | undefined;
  readonly config: boolean;
  /** The day of the audit (YYYY-MM-DD); undefined for today. */
  readonly on: string | undefined;
  readonly quiet: boolean;
}

export interface HashListRequest {
  readonly command: "watchlist hash";
  readonly file: string;
  readonly output: string | undefined;
}

export interface DecideRequest {
  readonly command: "audit decide";
  /** Whole, or the first eight digits or more. */
  readonly fingerprints: readonly string[];
  readonly decisions: string;
  readonly deed: Deed | undefined;
  readonly reason: string | undefined;
  /** A file that the page of an audit wrote. */
  readonly from: string | undefined;
  readonly undo: boolean;
  /** The day of the decisions (YYYY-MM-DD); undefined for today. */
  readonly on: string | undefined;
}

export interface SchemaRequest {
  readonly command: "rules schema";
  readonly schema: SchemaName;
}

export interface WatchRequest {
  readonly command: "watch";
  readonly check: CheckRequest;
}

export interface CompletionRequest {
  readonly command: "completion";
  readonly shell: "bash" | "zsh" | "fish";
}

export interface ManRequest {
  readonly command: "man";
}

/** A language server on standard input and output. */
export interface LspRequest {
  readonly command: "lsp";
}

/** What the command line asks for, checked as far as it can be without reading rules. */
export type Request =
  | CheckRequest
  | InspectRequest
  | ListRequest
  | DiffRequest
  | CoverageRequest
  | ChecklistRequest
  | TestRequest
  | ExplainRuleRequest
  | ExplainFindingRequest
  | BaselineRequest
  | MergeRequest
  | AuditRequest
  | DecideRequest
  | HashListRequest
  | ConfigRequest
  | InitRequest
  | SchemaRequest
  | WatchRequest
  | LspRequest
  | CompletionRequest
  | ManRequest;
