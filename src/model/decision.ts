/** What its author did about a finding. */
export const deeds = ["kept", "edited", "deleted", "restricted", "advised"] as const;

export type Deed = (typeof deeds)[number];

/** What was decided about a finding of an audit. Nothing of the post stands in it. */
export interface Decision {
  /** Of the finding. */
  readonly fingerprint: string;
  readonly deed: Deed;
  readonly reason: string;
  /** The day of the decision (YYYY-MM-DD). */
  readonly on: string;
}
