import type { Learned } from "../model/learned.ts";
import { printedChance } from "../model/learned.ts";
import { everywhere, type Match, nothing, type Witness } from "./match.ts";
import type { LearnedNode } from "./program.ts";

/** What a learned witness says, in plain words. */
export const likeOthers = "reads like posts that were judged so";

/**
 * From so many UTF-16 units on a post is longer than 98 % of those that were learned from: one bad sentence is lost among the others,
 * and that the model sees nothing means nothing.
 */
const longest = 1350;

/** Whether a low chance of a text of this length means something. */
export const isMeasured = (length: number): boolean => length <= longest;

/** Where `resembles` or `unlike` holds: in the whole post, with no words as yet and no weight. Without a model neither does. */
export function resembles(node: LearnedNode, learned: Learned | undefined, length: number): readonly Match[] {
  if (learned === undefined) return nothing;
  const { concern, jurisdiction } = node;
  const chance = learned.chance(concern, jurisdiction);
  if (node.word === "unlike") return chance < node.below && isMeasured(length) ? [everywhere()] : nothing;
  if (chance < node.atLeast) return nothing;
  return [everywhere([{ by: { learned: concern, chance }, says: likeOthers, start: 0, end: 0 }])];
}

/** Whether the learned model is among the witnesses. */
export const isLearned = ({ by }: Pick<Witness, "by">): boolean => "learned" in by;

/** The question and the answer, for explanations: "resembles touting at least 0.60 (chance 0.87)". */
export function askedOf(node: LearnedNode, learned: Learned | undefined): string {
  const { word, concern, jurisdiction } = node;
  const asked = word === "resembles" ? `at least ${node.atLeast}` : `below ${node.below}`;
  const answer = learned === undefined ? "no learned model" : `chance ${printedChance(learned.chance(concern, jurisdiction)).toFixed(2)}`;
  return `${word} ${concern} ${asked} (${answer})`;
}
