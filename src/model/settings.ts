import type { Certainty } from "./certainty.ts";
import type { Author, Post } from "./post.ts";
import type { FailOn } from "./report.ts";
import type { Severity } from "./severity.ts";

/** What a configuration says of one file; undefined where it says nothing. */
export interface Settings {
  readonly jurisdictions?: readonly string[] | undefined;
  readonly concerns?: readonly string[] | undefined;
  /** Severities of single rules, by name. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly minCertainty?: Certainty | undefined;
  readonly kind?: Post["kind"] | undefined;
  readonly audience?: Post["audience"] | undefined;
  readonly author?: Author | undefined;
}

/** What a configuration says of the run. */
export interface RunSettings {
  readonly failOn?: FailOn | undefined;
  readonly learned?: boolean | undefined;
  readonly messages?: boolean | undefined;
  /** Absolute path. */
  readonly baseline?: string | undefined;
  /** Absolute paths. */
  readonly rulesets: readonly string[];
}

/** One setting in force, and where it stands. */
export interface Origin {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly line: number;
}
