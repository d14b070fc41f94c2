import type { PhraseElement } from "../text/phrase.ts";

/** An element of a pattern: what the tokeniser calls one token each, or a choice between rows of elements (an empty row: it may be absent). */
export type PatternElement =
  | { readonly kind: "words"; readonly forms: readonly string[] }
  | { readonly kind: "prefix"; readonly text: string }
  | { readonly kind: "gap"; readonly max: number }
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "choice"; readonly branches: readonly (readonly PatternElement[])[] };

/** Cuts a form of a phrase into tokens. */
type Split = (form: string) => readonly string[];

/** The elements of a phrase as patterns have them. */
export function patternOf(elements: readonly PhraseElement[], split: Split): PatternElement[] {
  return elements.flatMap((piece) => elementsOf(piece, split));
}

function elementsOf(piece: PhraseElement, split: Split): PatternElement[] {
  switch (piece.kind) {
    case "word":
      return choiceOf(piece.forms.map((form) => split(form).map((word) => ({ kind: "words", forms: [word] }))));
    case "prefix":
      return [{ kind: "prefix", text: piece.text }];
    case "gap":
      return [{ kind: "gap", max: piece.max }];
    case "class":
      return [{ kind: "class", name: piece.trait === undefined ? piece.name : `${piece.name}/${piece.trait}` }];
    case "choice": {
      const branches = piece.branches.map((branch) => patternOf(branch, split));
      return choiceOf(piece.optional ? [...branches, []] : branches);
    }
  }
}

/** A pattern that no word of its own leads to, nor a class, is unfolded at its first choice until something does. */
export function findable(elements: readonly PatternElement[]): (readonly PatternElement[])[] {
  if (elements.some((piece) => piece.kind === "class" || hasFirstWords(piece))) return [elements];
  const at = elements.findIndex((piece) => piece.kind === "choice");
  const piece = elements[at];
  if (piece?.kind !== "choice") return [];
  return piece.branches.flatMap((branch) => findable([...elements.slice(0, at), ...branch, ...elements.slice(at + 1)]));
}

/** Whether an element must begin with one of certain words. */
function hasFirstWords(piece: PatternElement | undefined): boolean {
  if (piece?.kind === "choice") return piece.branches.every(([first]) => hasFirstWords(first));
  return piece?.kind === "words" || piece?.kind === "prefix";
}

/** Branches of one word each become one element of several forms; a lone branch needs no choice. */
function choiceOf(branches: readonly (readonly PatternElement[])[]): PatternElement[] {
  const forms = new Set<string>();
  const others: (readonly PatternElement[])[] = [];
  for (const branch of branches) {
    const [only] = branch;
    if (branch.length === 1 && only?.kind === "words") for (const form of only.forms) forms.add(form);
    else others.push(branch);
  }
  if (forms.size > 0) others.unshift([{ kind: "words", forms: [...forms] }]);
  const [lone] = others;
  return others.length === 1 && lone !== undefined ? [...lone] : [{ kind: "choice", branches: others }];
}
