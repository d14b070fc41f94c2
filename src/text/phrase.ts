import { inflect } from "./inflect.ts";
import { pattern } from "./pattern.ts";
import type { PhraseElement, PhraseFault } from "./phrase-element.ts";
import { phraseFault } from "./phrase-fault.ts";
import { readWords } from "./phrase-word.ts";

export type { PhraseElement, PhraseFault } from "./phrase-element.ts";

/** The classes that a phrase may name besides signals and notes: one token of that sort. */
export const tokenClasses = ["number", "capital", "handle", "hashtag", "url", "emoji", "any"] as const;

interface Scanner {
  readonly text: string;
  at: number;
  depth: number;
  fault: PhraseFault | undefined;
}

const maxDepth = 6;
const maxGap = 20;
const usualGap = 4;
const lettersOfPrefix = 3;

const gapPart = pattern("(?:…|\\.\\.\\.)(\\d{0,3})", "uy");
const classPart = pattern("\\{([a-z][a-z0-9-]*)(?:/([a-z0-9-]+(?:/[a-z0-9-]+)*))?\\}", "uy");

/** Reads a phrase of the rule language (see rulesets/README.md); a fault is a value, never an exception. */
export function parsePhrase(text: string): readonly PhraseElement[] | PhraseFault {
  const scanner: Scanner = { text, at: 0, depth: 0, fault: undefined };
  const elements = sequence(scanner);
  if (scanner.fault) return scanner.fault;
  const rest = text[scanner.at];
  if (rest !== undefined)
    return { message: `Unexpected "${rest}" outside brackets, expected a phrase with balanced brackets`, offset: scanner.at };
  return phraseFault(elements) ?? elements;
}

/** Tells a fault from a phrase. */
export const isFault = (read: readonly PhraseElement[] | PhraseFault): read is PhraseFault => !Array.isArray(read);

function sequence(scanner: Scanner): PhraseElement[] {
  const elements: PhraseElement[] = [];
  while (!scanner.fault && scanner.at < scanner.text.length) {
    const char = scanner.text[scanner.at];
    if (char === ")" || char === "|") break;
    const read = next(scanner);
    const last = read.pop();
    if (last) elements.push(...read, last.kind === "gap" ? last : maybe(scanner, last));
  }
  return elements;
}

/** Puts a `?` that follows at once into the element. */
function maybe(scanner: Scanner, element: PhraseElement): PhraseElement {
  if (scanner.text[scanner.at] !== "?") return element;
  scanner.at++;
  return element.kind === "choice" ? { ...element, optional: true } : { kind: "choice", branches: [[element]], optional: true };
}

function take(scanner: Scanner, part: RegExp): RegExpExecArray | null {
  part.lastIndex = scanner.at;
  const found = part.exec(scanner.text);
  if (found) scanner.at += found[0].length;
  return found;
}

function fail(scanner: Scanner, message: string, offset = scanner.at): undefined {
  scanner.fault ??= { message, offset };
  return undefined;
}

/** The elements that the next signs are: mostly one, none for punctuation, several for a #CamelCase tag. */
function next(scanner: Scanner): PhraseElement[] {
  const at = scanner.at;
  const char = scanner.text.charAt(at);
  if (char === "(") return some(choice(scanner));
  if (char === "{") return some(classOf(scanner));
  const gap = take(scanner, gapPart);
  if (gap) return some(gapOf(scanner, gap[1] ?? "", at));
  const read = readWords(scanner.text, at);
  if (!read) return some(markOf(scanner, char));
  scanner.at = read.end;
  const [word = "", ...others] = read.words;
  if (read.spelt) return some(wordOf(scanner, word, at));
  return [word, ...others].map((form) => ({ kind: "word", forms: [form] }));
}

const some = (element: PhraseElement | undefined): PhraseElement[] => (element ? [element] : []);

function markOf(scanner: Scanner, char: string): PhraseElement | undefined {
  if (char === "！" || char === "？") {
    scanner.at++;
    return { kind: "word", forms: [char === "！" ? "!" : "?"] };
  }
  if (char === "!" || char === "?") {
    const before = scanner.text[scanner.at - 1] ?? " ";
    if (!" (|!?".includes(before))
      return fail(scanner, `Unexpected "${char}" after "${before}", expected a blank before a mark that stands alone`);
    scanner.at++;
    // A run of marks is as many tokens; `?` must not make the mark before it optional.
    return scanner.text[scanner.at] === "?"
      ? fail(scanner, 'Unexpected "?" after a mark, expected a blank between marks')
      : { kind: "word", forms: [char] };
  }
  if ("~*}".includes(char))
    return fail(scanner, `Unexpected "${char}", expected it right after ${char === "}" ? 'a name that began with "{"' : "a word"}`);
  scanner.at++;
  return undefined;
}

function gapOf(scanner: Scanner, digits: string, at: number): PhraseElement | undefined {
  const max = digits === "" ? usualGap : Number(digits);
  if (max < 1 || max > maxGap) return fail(scanner, `Unexpected gap of ${max} words, expected 1 to ${maxGap}`, at);
  return { kind: "gap", max };
}

function wordOf(scanner: Scanner, word: string, at: number): PhraseElement | undefined {
  const sign = scanner.text[scanner.at];
  if (sign === "~") {
    scanner.at++;
    return { kind: "word", forms: inflect(word) };
  }
  if (sign !== "*") return { kind: "word", forms: [word] };
  if ([...word].length < lettersOfPrefix)
    return fail(scanner, `Unexpected beginning "${word}*", expected at least ${lettersOfPrefix} letters before "*"`, at);
  scanner.at++;
  return { kind: "prefix", text: word };
}

function classOf(scanner: Scanner): PhraseElement | undefined {
  const at = scanner.at;
  const found = take(scanner, classPart);
  if (!found?.[1])
    return fail(
      scanner,
      'Unexpected "{", expected the name of a signal or note in lower case with its closing "}", such as {medicine}',
      at,
    );
  return found[2] === undefined ? { kind: "class", name: found[1], at } : { kind: "class", name: found[1], trait: found[2], at };
}

function choice(scanner: Scanner): PhraseElement | undefined {
  const at = scanner.at;
  if (++scanner.depth > maxDepth) return fail(scanner, `Unexpected brackets ${scanner.depth} deep, expected at most ${maxDepth}`, at);
  const branches: PhraseElement[][] = [];
  do {
    scanner.at++;
    const branch = sequence(scanner);
    if (scanner.fault) return undefined;
    if (branch.length === 0)
      return fail(scanner, "Unexpected empty alternative, expected words; write (…)? for what may be absent", scanner.at);
    branches.push(branch);
  } while (scanner.text[scanner.at] === "|");
  if (scanner.text[scanner.at] !== ")") return fail(scanner, 'Unexpected end of the phrase, expected ")" for this bracket', at);
  scanner.at++;
  scanner.depth--;
  if (scanner.text[scanner.at] !== "~") return merged(branches);
  scanner.at++;
  return merged(branches.map(inflected));
}

/** `(man|old lady)~` bends the last word of every alternative. */
function inflected(branch: readonly PhraseElement[]): PhraseElement[] {
  const last = branch.at(-1);
  return last?.kind === "word" ? [...branch.slice(0, -1), { kind: "word", forms: [...new Set(last.forms.flatMap(inflect))] }] : [...branch];
}

/** Alternatives of one plain word each are one word with several forms: it saves the compiler the expansion. */
function merged(branches: readonly PhraseElement[][]): PhraseElement {
  const forms = new Set<string>();
  const others: PhraseElement[][] = [];
  for (const branch of branches) {
    const [only] = branch;
    if (branch.length === 1 && only?.kind === "word") for (const form of only.forms) forms.add(form);
    else others.push(branch);
  }
  const word: PhraseElement = { kind: "word", forms: [...forms] };
  if (others.length === 0) return word;
  return { kind: "choice", branches: forms.size > 0 ? [[word], ...others] : others, optional: false };
}
