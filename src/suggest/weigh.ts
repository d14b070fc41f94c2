import type { Judgement } from "../model/judgement.ts";

/** By rule, the levels of what it found, gravest first. */
function byRule(judgements: readonly Judgement[]): ReadonlyMap<string, readonly number[]> {
  const rules = new Map<string, number[]>();
  for (const { rule, level } of judgements) rules.set(rule, [...(rules.get(rule) ?? []), level]);
  for (const levels of rules.values()) levels.sort((a, b) => b - a);
  return rules;
}

/**
 * What is found after a change, the certainty of findings in paragraphs that it left alone as before: with the words of others gone the
 * learned model reads the rest of a text otherwise, but of those paragraphs nothing has become worse.
 */
export function settled(before: readonly Placed[], after: readonly Placed[], touched: ReadonlySet<number>): readonly Judgement[] {
  const severity = ({ level }: Judgement): number => Math.floor(level / 3);
  return after.map((now) => {
    if (touched.has(now.paragraph)) return now;
    const old = before.find(({ rule, paragraph }) => rule === now.rule && paragraph === now.paragraph);
    return old !== undefined && severity(old) === severity(now) ? { ...now, level: Math.min(now.level, old.level) } : now;
  });
}

/** A judgement with the number of its paragraph. */
export interface Placed extends Judgement {
  readonly paragraph: number;
}

/** Whether a change made nothing worse: no new rule, no more findings of a rule, none graver or surer than before. */
export function isHarmless(before: readonly Judgement[], after: readonly Judgement[]): boolean {
  const known = byRule(before);
  return [...byRule(after)].every(([rule, levels]) => {
    const old = known.get(rule) ?? [];
    return levels.length <= old.length && levels.every((level, at) => level <= (old[at] ?? -1));
  });
}

/** How grave all that a rule found is together: 0 for nothing. */
export function burden(judgements: readonly Judgement[], rule: string): number {
  return judgements.reduce((sum, one) => sum + (one.rule === rule ? one.level + 1 : 0), 0);
}

const particulars = (judgements: readonly Judgement[], rule: string): number =>
  judgements.reduce((sum, one) => sum + (one.rule === rule ? one.particulars : 0), 0);

/** Whether a rule's verdict is lower: gone, less grave, less sure, or on clearly fewer particulars (two sorts fewer, or half of them gone). */
export function isLower(before: readonly Judgement[], after: readonly Judgement[], rule: string): boolean {
  const [old, now] = [burden(before, rule), burden(after, rule)];
  if (now !== old) return now < old;
  const [had, has] = [particulars(before, rule), particulars(after, rule)];
  return has <= had - 2 || (had > 0 && has <= had / 2);
}
