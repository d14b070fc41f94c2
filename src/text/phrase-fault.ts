import type { PhraseElement, PhraseFault } from "./phrase-element.ts";

/** Into how many plain sequences a phrase may unfold. @internal */
export const maxVariants = 2048;

/** What a piece of a phrase may be like at its edges, over all the ways to read it. */
interface Edges {
  readonly empty: boolean;
  readonly startsWithGap: boolean;
  readonly endsWithGap: boolean;
}

/** What is wrong with a phrase that can be read: nothing that must be there, a gap at an edge, too many variants. */
export function phraseFault(elements: readonly PhraseElement[]): PhraseFault | undefined {
  if (elements.length === 0) return { message: "Unexpected phrase without words, expected at least one word", offset: 0 };
  const edges = edgesOf(elements);
  if (edges.empty) return { message: "Unexpected phrase in which everything is optional, expected one word that must be there", offset: 0 };
  if (edges.startsWithGap) return { message: 'Unexpected "…" at the beginning, expected a word that must be there before it', offset: 0 };
  if (edges.endsWithGap) return { message: 'Unexpected "…" at the end, expected a word that must be there after it', offset: 0 };
  if (elements.every((element) => element.kind === "class" && element.name === "any"))
    return { message: "Unexpected {any} alone, expected at least one word beside it", offset: 0 };
  const variants = variantsOf(elements);
  if (variants > maxVariants) return { message: `Unexpected phrase with ${variants} variants, expected at most ${maxVariants}`, offset: 0 };
  return undefined;
}

/** Into how many sequences of words, prefixes, gaps and classes the elements unfold; forms of one word count once. */
function variantsOf(elements: readonly PhraseElement[]): number {
  let product = 1;
  for (const element of elements) {
    if (element.kind !== "choice") continue;
    let sum = element.optional ? 1 : 0;
    for (const branch of element.branches) sum += variantsOf(branch);
    product *= sum;
  }
  return product;
}

function edgesOf(elements: readonly PhraseElement[]): Edges {
  const all = elements.map(edgesOfOne);
  const firstSolid = all.findIndex((edges) => !edges.empty);
  const lastSolid = all.findLastIndex((edges) => !edges.empty);
  return {
    empty: firstSolid < 0,
    startsWithGap: all.some((edges, index) => edges.startsWithGap && (firstSolid < 0 || index <= firstSolid)),
    endsWithGap: all.some((edges, index) => edges.endsWithGap && index >= lastSolid),
  };
}

function edgesOfOne(element: PhraseElement): Edges {
  if (element.kind === "gap") return { empty: false, startsWithGap: true, endsWithGap: true };
  if (element.kind !== "choice") return { empty: false, startsWithGap: false, endsWithGap: false };
  const branches = element.branches.map(edgesOf);
  return {
    empty: element.optional || branches.some((edges) => edges.empty),
    startsWithGap: branches.some((edges) => edges.startsWithGap),
    endsWithGap: branches.some((edges) => edges.endsWithGap),
  };
}
