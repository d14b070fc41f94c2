import type { Change } from "../model/finding.ts";
import { clause } from "./clause.ts";
import { dayWords } from "./day-words.ts";

/** What has become of a clause since the day by which a post is judged, as a sentence. */
export function changeWords({ was, now, title, since }: Change): string {
  if (now === null) return `${title} stood until ${dayWords(since)}; nothing is known to have taken its place.`;
  return was === null
    ? `${clause(now)} has joined the rule since ${dayWords(since)}.`
    : `${clause(now)} has stood in its place since ${dayWords(since)}.`;
}
