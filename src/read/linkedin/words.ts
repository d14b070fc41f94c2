import { compose, type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";

/**
 * The words of a share. LinkedIn writes each of its lines as if it were a quoted cell of its own, so that a quote, a line break and a quote
 * stand where the author broke the line.
 */
export function withoutLineQuotes(cell: MappedText): MappedText {
  const { text } = cell;
  const breaks = text.split("\n").length - 1;
  if (breaks === 0 || text.split('"\n"').length - 1 < breaks) return cell;
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  for (let at = text.indexOf('"\n"'); at >= 0; at = text.indexOf('"\n"', plain)) {
    builder.copy(plain, at).copy(at + 1, at + 2);
    plain = at + 3;
  }
  return compose(builder.copy(plain, text.length).build(), cell);
}
