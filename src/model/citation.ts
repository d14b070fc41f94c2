export type Verified = "yes" | "partly" | "no";

/** A document that asks something of practitioners. */
export interface Instrument {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly edition: string;
  /** ISO dates; `to` is absent while it is in force. */
  readonly inForce: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly address?: string | undefined;
  /** ISO day on which the address was looked up. */
  readonly lookedUp?: string | undefined;
  readonly verified: Verified;
  /** Id of the instrument of the same ruleset whose place it took. */
  readonly replaces?: string | undefined;
}

/** The clause a rule rests on. */
export interface Citation {
  /** Id of an instrument of the same ruleset. */
  readonly instrument: string;
  /** Section as the register has it, absent where no number is confirmed. */
  readonly at?: string | undefined;
  readonly relation: "paraphrases" | "interprets";
  readonly verified: Verified;
}
