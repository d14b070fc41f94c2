import type { Certainty } from "../model/certainty.ts";
import type { FailOn } from "../model/report.ts";
import type { SchemaName } from "../model/schema-name.ts";
import type { Shard } from "../model/shard.ts";
import type { AuditRequest, DecideRequest, HashListRequest } from "./audit-request.ts";
import type { JudgeChoice, Looks, ReadChoice, RuleChoice } from "./choices.ts";

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
