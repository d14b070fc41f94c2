import type { VerdictStore } from "../model/judged.ts";
import type { Limits } from "../model/limits.ts";
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
