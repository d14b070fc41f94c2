/** What a token is made of, as bits: a token may have several. */
export const tokenKind = {
  word: 1,
  number: 2,
  /** One Han character: Chinese is matched character by character, never segmented. */
  han: 4,
  emoji: 8,
  handle: 16,
  hashtag: 32,
  url: 64,
  /** "!" and "?" alone are tokens; other punctuation only sets `before` of the next token. */
  mark: 128,
  /** First letter is upper case. */
  capital: 256,
  /** Two letters or more, all upper case. */
  shout: 512,
  email: 1024,
} as const;

/** What stood between a token and the one before it, as bits. */
export const gapKind = { comma: 1, strong: 2, sentence: 4, line: 8, paragraph: 16, quote: 32 } as const;

/** The tokens of one text, as columns. Valid until the next text is read: copy what must last. */
export interface Tokens {
  readonly count: number;
  /** Offsets in the folded text. A possessive 's is outside the token. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Bits of `tokenKind`. */
  readonly kind: Int32Array;
  /** Bits of `gapKind`. */
  readonly before: Int32Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** Number of the word in the compiled vocabulary, 0 when it is in no phrase and no list. */
  readonly word: Int32Array;
  /** All `kind` bits of the text together, to skip a detector cheaply. */
  readonly kinds: number;
}
