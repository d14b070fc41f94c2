import type { Style } from "../model/reporter.ts";

/** What stands for words that may point at a patient. Its length says nothing about theirs. */
export const blot = "▇▇▇";

/** The words of a piece of evidence or of an excerpt as a report may show them: the one place that decides. */
export function masked(piece: { readonly text: string; readonly identifies: boolean }, style: Pick<Style, "reveal">): string {
  return piece.identifies && !style.reveal ? blot : piece.text;
}
