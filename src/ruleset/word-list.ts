import { isFault, parsePhrase } from "../text/phrase.ts";
import { shortened } from "../yaml/fields.ts";
import { complain, maxBytes, openSource, type SourceFile } from "../yaml/source-file.ts";

/** A word list that was read once. */
export interface WordList {
  readonly file: SourceFile;
  readonly words: readonly string[];
}

/** Reads a word list: one word or plain expression a line; blank lines and lines that begin with # are left out. */
export function readWordList(path: string): WordList {
  const file = openSource(path, maxBytes.list);
  const words = new Set<string>();
  let offset = 0;
  for (const line of file.text.split("\n")) {
    file.lines.addNewLine(offset);
    const word = line.trim();
    if (word !== "" && !word.startsWith("#") && isPlain(file, word, offset)) words.add(word);
    offset += line.length + 1;
  }
  if (words.size === 0 && file.problems.length === 0) complain(file, undefined, "Unexpected list without words, expected one word a line");
  return { file, words: [...words] };
}

function isPlain(file: SourceFile, word: string, offset: number): boolean {
  const read = parsePhrase(word);
  if (isFault(read)) complain(file, offset, read.message);
  else if (read.every((element) => element.kind === "word" && element.forms.length === 1)) return true;
  else complain(file, offset, `Unexpected "${shortened(word)}" in a word list, expected words without signs of the phrase language`);
  return false;
}
