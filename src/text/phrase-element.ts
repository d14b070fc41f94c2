/**
 * One piece of a phrase of the rule language.
 * A word holds every form that may stand there, in lower case and without a possessive 's; a Han character or an emoji is a word too.
 * A class is a signal or a note, or one of `tokenClasses`; what stands after the first "/" is in `trait`, though a signal
 * may be named so as a whole (`name/trait`), and then the signal wins. `at` is its offset in the phrase.
 */
export type PhraseElement =
  | { readonly kind: "word"; readonly forms: readonly string[] }
  | { readonly kind: "prefix"; readonly text: string }
  | { readonly kind: "gap"; readonly max: number }
  | { readonly kind: "class"; readonly name: string; readonly trait?: string; readonly at: number }
  | { readonly kind: "choice"; readonly branches: readonly (readonly PhraseElement[])[]; readonly optional: boolean };

/** Why a phrase cannot be read, and where: an offset in UTF-16 units. */
export interface PhraseFault {
  readonly message: string;
  readonly offset: number;
}
