import type { Match } from "./match.ts";
import type { Program } from "./program.ts";
import type { Reading } from "./reading.ts";

/** What the question needs of the evaluator. */
interface Answers {
  readonly reading: Reading;
  evaluate(node: number): readonly Match[];
}

/** Where one of these rules has a finding in the text, one that nothing excuses or lowers. */
export function found(rules: readonly number[], program: Program, { reading, evaluate }: Answers): readonly Match[] {
  return rules.flatMap((number) => {
    const rule = program.rules[number];
    if (rule === undefined || !(rule.kinds?.includes(reading.post.kind) ?? true)) return [];
    const matches = evaluate(rule.node);
    if (matches.length === 0) return [];
    return [...rule.unless, ...rule.loweredBy].some((node) => evaluate(node).length > 0) ? [] : matches;
  });
}
