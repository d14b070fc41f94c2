/** Why a rule held or did not, as a tree: one node a part of its expression. */
export interface Explanation {
  /** The part in words of the rule language: "all within sentence", "own-patient", "unless composite". */
  readonly label: string;
  readonly holds: boolean;
  /** What the part means, where it has a name. */
  readonly says?: string | undefined;
  /** The words that met it, or nearly did, as in the post, with the stance that kept them from counting. */
  readonly words: readonly { readonly text: string; readonly line: number; readonly column: number; readonly kept?: string | undefined }[];
  readonly parts: readonly Explanation[];
}
