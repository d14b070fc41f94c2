/** A stretch of text, half open, in UTF-16 units. Which text is said where the span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
