import type { PageWords } from "../page-data.ts";
import { make } from "./dom.ts";

/** The words of a piece, or what hides them. */
const wordsOf = ({ text, words }: PageWords, isRevealed: boolean): string => (isRevealed && words !== undefined ? words : text);

/** What hides words, as an element that a listener can make out. */
export function hidden(piece: PageWords, isRevealed: boolean): Node {
  const text = wordsOf(piece, isRevealed);
  if (piece.blot === undefined) return document.createTextNode(text);
  if (isRevealed && piece.words !== undefined) return make("span", { class: "revealed" }, text);
  return make("span", { class: "blot", role: "img", "aria-label": "hidden" }, text);
}
