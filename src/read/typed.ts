import { pattern } from "../text/pattern.ts";

const word = pattern("^[\\p{L}'’]{1,40}[.,!?;:]?$", "u");
const enough = 4;

/** Whether a text has four words in a row: somebody may have typed it. For files and fields that nobody knows. */
export function looksTyped(text: string): boolean {
  let row = 0;
  for (const part of text.split(" ")) {
    row = word.exec(part) === null ? 0 : row + 1;
    if (row >= enough) return true;
  }
  return false;
}
