import { visible } from "./hostile.ts";

/** An example of a rule that the rule does not treat as its author says. */
export interface FailedExample {
  readonly rule: string;
  readonly wanted: "flag" | "pass";
  readonly text: string;
}

/** Failed examples for people, two lines each: the rule with what was wanted, then the text. Examples are invented, so nothing is masked. */
export function failedExamples(failures: readonly FailedExample[]): string {
  const told = { flag: "should be flagged and is not", pass: "should pass and is flagged" } as const;
  return failures.map(({ rule, wanted, text }) => `✗ ${visible(rule)} ${told[wanted]}:\n    ${visible(text)}\n`).join("");
}
