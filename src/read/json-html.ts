import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { joined } from "../text/join.ts";
import { jsonTextAt } from "../text/json-text.ts";
import { linesOf } from "../text/lines.ts";
import { compose, type MappedText } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import type { Element } from "./elements.ts";
import { htmlText } from "./html-text.ts";

/** A string inside an element that is own words: plain, or HTML. */
export interface Fragment {
  readonly path: readonly (string | number)[];
  readonly html: boolean;
}

/** What fragments come to as one text, a paragraph each, with the way back to the file; undefined when they hold no words. */
export async function fragmentText(
  path: string,
  element: Element,
  fragments: readonly Fragment[],
): Promise<Pick<Post, "text" | "origin" | "quotations"> | undefined> {
  const parts: MappedText[] = [];
  const quotations: Span[] = [];
  let length = 0;
  for (const { path: inside, html } of fragments) {
    const decoded = jsonTextAt(element.raw, inside);
    if (decoded === undefined || decoded.text.trim() === "") continue;
    const rendered = html ? await htmlText(decoded.text) : undefined;
    const mapped = rendered === undefined ? decoded : compose(rendered.mapped, decoded);
    if (mapped.text.trim() === "") continue;
    const shift = parts.length === 0 ? 0 : length + 2;
    for (const { start, end } of rendered?.quotations ?? []) quotations.push({ start: start + shift, end: end + shift });
    length = shift + mapped.text.length;
    parts.push(mapped);
  }
  if (parts.length === 0) return undefined;
  const mapped = joined(parts);
  const lines = { line: element.line, column: element.column };
  return {
    text: mapped.text,
    origin: originOf(path, () => ({ mapped, lines: linesOf(element.raw, lines) })),
    ...(quotations.length > 0 ? { quotations } : {}),
  };
}
