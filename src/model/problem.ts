/** What sort of wrong input a problem tells of. The first three end a run with 2, the others with 3. */
export type ProblemCode = "usage" | "bad-rule" | "bad-configuration" | "unreadable" | "incomplete" | "unknown-format";

/** Wrong input or a wrong rule: a value, never thrown across a room. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong: "Unexpected X, expected Y". One line, no text of a post in it. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
