import type { Rule } from "../model/rule.ts";
import type { Verdict } from "../model/verdict.ts";
import { particularsOf } from "./particulars.ts";

/** More than this nobody does in a minute; the plainest come first. */
const most = 5;

/** What to do: first with the particulars that were found, by kind and never by their words, then as the rule says. */
export function fixOf(rule: Rule, verdict: Verdict): string {
  const blurs = particularsOf(rule.concern, verdict)
    .slice(0, most)
    .map(({ blur }) => blur);
  return blurs.length === 0 ? rule.fix : `${sentence(blurs.join("; "))} ${rule.fix}`;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
