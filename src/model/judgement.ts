/** What one rule made of a post, as far as it takes to say whether a change made it better or worse. */
export interface Judgement {
  readonly rule: string;
  /** Severity and certainty together: 0 for information of low certainty, 8 for an error of high certainty. */
  readonly level: number;
  /** How many sorts of particulars of a patient it rests on; 0 where the rule is about something else. */
  readonly particulars: number;
  /** Where it stands in `Post.text`. */
  readonly start: number;
}
