/** What an editor may ask us to do. */
export const commands = {
  /** Tells of a rule: the document and the rule's name. */
  explain: "scrubin.explain",
  /** Puts the cursor where a reason is missing: the document and the place. */
  cursor: "scrubin.placeCursor",
} as const;
