import type { Origin } from "../model/place.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { linesOf } from "../text/lines.ts";
import { compose, lastAtOrBefore, type MappedText } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import type { Cell, Row } from "./table.ts";

/** Own words that stand together: a title, a body. Pieces of one post may come from several files. */
export interface Piece {
  readonly text: string;
  readonly origin: Origin;
  readonly quotations?: readonly Span[] | undefined;
}

/** What is made of a cell's text before it is words: markup undone, noise left out. Called again for places, so that posts keep no maps. */
export type Rendering = (text: string) => { readonly mapped: MappedText; readonly quotations?: readonly Span[] | undefined };

/** A cell as a piece; none where there is no cell or no words are in it. */
export function cellPiece(path: string, row: Row, cell: Cell | undefined, rendering?: Rendering): readonly Piece[] {
  if (cell === undefined) return [];
  const rendered = rendering?.(cell.text);
  const text = rendered?.mapped.text ?? cell.text;
  if (text.trim() === "") return [];
  const origin = originOf(path, () => ({
    mapped: rendering === undefined ? cell.mapped() : compose(rendering(cell.text).mapped, cell.mapped()),
    lines: linesOf(row.raw, { line: row.line, column: 1 }),
  }));
  return [{ text, origin, quotations: rendered?.quotations }];
}

const between = "\n\n";

/** Pieces as one text, a paragraph each. A place that spans several is that of its first, as far as it goes. */
export function joinPieces(pieces: readonly Piece[]): Pick<Post, "text" | "origin" | "quotations"> {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return { text: only.text, origin: only.origin, ...quoted(only.quotations ?? []) };
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length + between.length;
  }
  const quotations = pieces.flatMap((piece, index) =>
    (piece.quotations ?? []).map(({ start, end }) => ({ start: start + (starts[index] ?? 0), end: end + (starts[index] ?? 0) })),
  );
  return { text: pieces.map(({ text }) => text).join(between), origin: joinedOrigin(pieces, starts), ...quoted(quotations) };
}

const quoted = (quotations: readonly Span[]): { quotations?: readonly Span[] } => (quotations.length > 0 ? { quotations } : {});

function joinedOrigin(pieces: readonly Piece[], starts: readonly number[]): Origin {
  return {
    place(start, end) {
      const index = lastAtOrBefore(starts, start);
      const piece = pieces[index];
      if (piece === undefined) return { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
      const offset = starts[index] ?? 0;
      const first = Math.min(start - offset, piece.text.length);
      const place = piece.origin.place(first, Math.max(first, Math.min(end - offset, piece.text.length)));
      const lastIndex = lastAtOrBefore(starts, Math.max(start, end - 1));
      const last = pieces[lastIndex];
      if (lastIndex === index || last === undefined) return place;
      const { path, endLine, endColumn } = last.origin.place(0, Math.min(end - (starts[lastIndex] ?? 0), last.text.length));
      const isBehind = endLine > place.endLine || (endLine === place.endLine && endColumn > place.endColumn);
      return path === place.path && isBehind ? { ...place, endLine, endColumn } : place;
    },
  };
}
