/** Where something stands in a file as an editor counts: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  /** The file as the user named it; a file inside an archive is `archive.zip!data/tweets.js`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Translates offsets of a post's text into places of the file it came from. Made lazily: most posts never need it. */
export interface Origin {
  place(start: number, end: number): Place;
}
