import type { Post } from "../../model/post.ts";
import type { Span } from "../../model/span.ts";
import { joined } from "../../text/join.ts";
import { linesOf } from "../../text/lines.ts";
import { compose, type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { htmlText } from "../html-text.ts";
import type { Piece } from "./pieces.ts";

/** What texts of HTML that stand in a piece come to as one text, a paragraph each; undefined when they hold no words. */
export async function wordsOf(
  path: string,
  piece: Piece,
  texts: readonly MappedText[],
): Promise<Pick<Post, "text" | "origin" | "quotations"> | undefined> {
  const parts: MappedText[] = [];
  const quotations: Span[] = [];
  let length = 0;
  for (const text of texts) {
    if (text.text.trim() === "") continue;
    const source = withParagraphs(text.text);
    const { mapped, quotations: quoted } = await htmlText(source.text);
    if (mapped.text.trim() === "") continue;
    const shift = parts.length === 0 ? 0 : length + 2;
    for (const { start, end } of quoted) quotations.push({ start: start + shift, end: end + shift });
    length = shift + mapped.text.length;
    parts.push(compose(compose(mapped, source), text));
  }
  if (parts.length === 0) return undefined;
  const mapped = joined(parts);
  return {
    text: mapped.text,
    origin: originOf(path, () => ({ mapped, lines: linesOf(piece.raw, { line: piece.line, column: piece.column }) })),
    ...(quotations.length > 0 ? { quotations } : {}),
  };
}

/** Text without tags of paragraphs has them at its blank lines. */
function withParagraphs(text: string): MappedText {
  const builder = new MappedTextBuilder(text);
  if (text.includes("<p") || text.includes("<div")) return builder.copy(0, text.length).build();
  let plain = 0;
  for (let at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", plain)) {
    builder.copy(plain, at).replace(at, at + 2, "<p>");
    plain = at + 2;
  }
  return builder.copy(plain, text.length).build();
}
