import type { Decision } from "../../model/decision.ts";

/** What the page is handed as JSON: safe to print, masked unless words are held. Texts that many findings share are numbers into `sayings`, `clauses` and `ways`. */
export interface PageData {
  readonly on: string;
  /** Whether the words that may point at a patient are in the page, to be shown by a click. */
  readonly holdsWords: boolean;
  readonly concerns: Readonly<Record<string, string>>;
  readonly jurisdictions: Readonly<Record<string, string>>;
  readonly sayings: readonly string[];
  readonly clauses: readonly PageClause[];
  readonly ways: readonly PageWay[];
  /** Those with a finding, the most harmful first. */
  readonly posts: readonly PagePost[];
}

export interface PageClause {
  readonly text: string;
  readonly edition: string;
  readonly confirmed: boolean;
  /** "in force from 2024-01-30", or nothing. */
  readonly held: string;
  readonly url: string | undefined;
}

export interface PagePost {
  /** YYYY-MM-DD; nothing where the archive gives no time. */
  readonly day: string | undefined;
  /** The day in words, with the time where there is one. */
  readonly when: string;
  readonly platform: string;
  readonly kind: string;
  readonly audience: string;
  readonly path: string;
  readonly url: string | undefined;
  readonly findings: readonly PageFinding[];
}

export interface PageFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly concern: string;
  readonly jurisdiction: string;
  readonly severity: string;
  readonly certainty: string;
  readonly harm: number;
  readonly standing: string;
  readonly decision: Decision | undefined;
  readonly line: number;
  readonly message: string;
  readonly why: number;
  readonly fix: number;
  /** The day by which the post is judged, in words; nothing for the newest text. */
  readonly asOf: string | undefined;
  readonly bound: boolean;
  readonly cites: readonly number[];
  /** How the rule has changed since, in words. */
  readonly changed: readonly string[];
  readonly ways: readonly number[];
  readonly excerpt: readonly PageStretch[];
  readonly lang: string | undefined;
  readonly evidence: readonly PageEvidence[];
  /** Of a finding across posts: all of them, in order of time. */
  readonly posts: readonly PageLinked[];
}

/** A post that a finding across posts rests on. */
export interface PageLinked {
  readonly when: string;
  readonly at: string;
  readonly url: string | undefined;
  /** What it adds, in words. */
  readonly adds: string;
}

/** Something one can do about a finding. */
export interface PageWay {
  readonly name: string;
  readonly how: string;
  /** The changes of a suggestion, in words. */
  readonly edits: readonly string[];
}

/** A piece of text as it is shown; `words` only where they are held and hidden. */
export interface PageWords {
  readonly text: string;
  /** Whether the text stands for words that are hidden. */
  readonly blot?: true;
  readonly words?: string;
}

export interface PageStretch extends PageWords {
  readonly mark?: true;
}

export interface PageEvidence extends PageWords {
  readonly says: string;
  /** Where it stands, if that is not the place of the finding. */
  readonly at: string | undefined;
}
