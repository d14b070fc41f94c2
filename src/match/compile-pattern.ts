import type { PhraseElement } from "../text/phrase.ts";
import { maxVariants } from "../text/phrase-fault.ts";

/** A phrase laid flat: no choices left. */
export type FlatElement =
  | { readonly kind: "words"; readonly forms: readonly string[] }
  | { readonly kind: "prefix"; readonly text: string }
  | { readonly kind: "gap"; readonly max: number }
  | { readonly kind: "class"; readonly name: string };

/** Unfolds optional parts and choices of several words; a choice of single words stays one element. `split` cuts a form into tokens. */
export function flatten(elements: readonly PhraseElement[], split: (form: string) => readonly string[]): FlatElement[][] {
  let variants: FlatElement[][] = [[]];
  for (const piece of elements) {
    const ways = waysOf(piece, split);
    variants = variants.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, maxVariants);
  }
  return variants.filter((variant) => variant.some((piece) => piece.kind !== "gap"));
}

function waysOf(piece: PhraseElement, split: (form: string) => readonly string[]): FlatElement[][] {
  switch (piece.kind) {
    case "word":
      return waysOfForms(piece.forms, split);
    case "prefix":
      return [[{ kind: "prefix", text: piece.text }]];
    case "gap":
      return [[{ kind: "gap", max: piece.max }]];
    case "class":
      return [[{ kind: "class", name: piece.trait === undefined ? piece.name : `${piece.name}/${piece.trait}` }]];
    case "choice": {
      const ways = mergeSingles(piece.branches.flatMap((branch) => flatten(branch, split)));
      return piece.optional ? [[], ...ways] : ways;
    }
  }
}

function waysOfForms(forms: readonly string[], split: (form: string) => readonly string[]): FlatElement[][] {
  const ways = forms.map((form) => split(form).map((word): FlatElement => ({ kind: "words", forms: [word] })));
  return mergeSingles(ways.filter((way) => way.length > 0));
}

function mergeSingles(ways: FlatElement[][]): FlatElement[][] {
  const singles = new Set<string>();
  const others: FlatElement[][] = [];
  for (const way of ways) {
    const [only] = way;
    if (way.length === 1 && only?.kind === "words") for (const form of only.forms) singles.add(form);
    else others.push(way);
  }
  return singles.size > 0 ? [[{ kind: "words", forms: [...singles] }], ...others] : others;
}
