import type { Span } from "../../model/span.ts";

/** White space within a line. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

export function isBlankLine(source: string, at: number, end: number): boolean {
  return indentOf(source, at, end).at === end;
}

/** The columns of white space at `at` (a tab counts four) and where they end. */
export function indentOf(source: string, at: number, end: number): { readonly columns: number; readonly at: number } {
  let columns = 0;
  let next = at;
  while (next < end && isBlank(source.charCodeAt(next))) columns += source.charCodeAt(next++) === 0x09 ? 4 - (columns % 4) : 1;
  return { columns, at: next };
}

/** Passes over so many columns of white space, and no more than there are. */
export function skipColumns(source: string, at: number, columns: number): number {
  let next = at;
  for (let passed = 0; passed < columns && isBlank(source.charCodeAt(next)); next++)
    passed += source.charCodeAt(next) === 0x09 ? 4 - (passed % 4) : 1;
  return next;
}

/** How many times the sign at `at` is repeated. */
function runLength(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && source[next] === source[at]) next++;
  return next - at;
}

/** Whether a line of an unmatched container begins a block of its own instead of continuing the paragraph. */
export function startsLeaf(source: string, start: number, end: number): boolean {
  const { columns, at } = indentOf(source, start, end);
  if (columns > 3) return false;
  const begins = opensFence(source, at, end) ?? rawEnd(source, at, end) ?? headingText(source, at, end);
  if (begins !== undefined || isRule(source, at, end) || footnoteStart(source, at, end) !== undefined) return true;
  return linkDefinition(source, at, end) !== undefined && source.slice(at, end).includes("://");
}

/** A list marker: the columns it takes with the blanks after it, and where the item's text begins. A task's box goes with it. */
export function listMarker(
  source: string,
  at: number,
  end: number,
  interrupts: boolean,
): { readonly columns: number; readonly at: number } | undefined {
  let next = at;
  if ("-*+".includes(source[at] ?? " ")) next++;
  else {
    while (next < end && next - at < 9 && source.charCodeAt(next) >= 0x30 && source.charCodeAt(next) <= 0x39) next++;
    if (next === at || (source[next] !== "." && source[next] !== ")")) return undefined;
    if (interrupts && source.slice(at, next) !== "1") return undefined;
    next++;
  }
  if (next < end && !isBlank(source.charCodeAt(next))) return undefined;
  if (isRule(source, at, end)) return undefined;
  const indent = indentOf(source, next, end);
  if (indent.at === end) return interrupts ? undefined : { columns: next - at + 1, at: end };
  const columns = indent.columns > 4 ? 1 : indent.columns;
  const text = indent.columns > 4 ? next + 1 : indent.at;
  return { columns: next - at + columns, at: isTaskBox(source, text) ? text + 3 : text };
}

function isTaskBox(source: string, at: number): boolean {
  return source[at] === "[" && source[at + 2] === "]" && " xX".includes(source[at + 1] ?? "?") && isBlank(source.charCodeAt(at + 3));
}

export function opensFence(source: string, at: number, end: number): { readonly sign: string; readonly length: number } | undefined {
  const sign = source[at] ?? "";
  if (sign !== "`" && sign !== "~") return undefined;
  const length = runLength(source, at, end);
  return length < 3 || (sign === "`" && source.slice(at + length, end).includes("`")) ? undefined : { sign, length };
}

export function closesFence(source: string, start: number, end: number, sign: string, length: number): boolean {
  const { columns, at } = indentOf(source, start, end);
  if (columns > 3 || source[at] !== sign) return false;
  const run = runLength(source, at, end);
  return run >= length && isBlankLine(source, at + run, end);
}

/** The text of a `#` heading without its signs. */
export function headingText(source: string, at: number, end: number): Span | undefined {
  if (source[at] !== "#") return undefined;
  const level = runLength(source, at, end);
  if (level > 6 || (at + level < end && !isBlank(source.charCodeAt(at + level)))) return undefined;
  const start = indentOf(source, at + level, end).at;
  let stop = end;
  while (stop > start && isBlank(source.charCodeAt(stop - 1))) stop--;
  let bare = stop;
  while (bare > start && source[bare - 1] === "#") bare--;
  return { start, end: bare === start || isBlank(source.charCodeAt(bare - 1)) ? bare : stop };
}

/** A thematic break: three or more of the same of `-`, `*`, `_`, blanks between them allowed. */
export function isRule(source: string, at: number, end: number): boolean {
  const sign = source[at] ?? "";
  if (!"-*_".includes(sign) || sign === "") return false;
  let count = 0;
  for (let next = at; next < end; next++) {
    if (source[next] === sign) count++;
    else if (!isBlank(source.charCodeAt(next))) return false;
  }
  return count >= 3;
}

/** The line of `=` or `-` that makes a heading of the paragraph above it. */
export function isUnderline(source: string, at: number, end: number): boolean {
  return "=-".includes(source[at] ?? " ") && isBlankLine(source, at + runLength(source, at, end), end);
}

export function isDelimiterRow(source: string, at: number, end: number): boolean {
  let dash = false;
  let pipe = false;
  for (let next = at; next < end; next++) {
    if (source[next] === "-") dash = true;
    else if (source[next] === "|") pipe = true;
    else if (source[next] !== ":" && !isBlank(source.charCodeAt(next))) return false;
  }
  return dash && pipe;
}

const rawStarts: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<script", "</script>"],
  ["<style", "</style>"],
  ["<pre", "</pre>"],
  ["<textarea", "</textarea>"],
  ["<svg", "</svg>"],
  ["<?", "?>"],
  ["<![cdata[", "]]>"],
];

/** What ends the raw HTML that begins here and goes on over the next lines. */
export function rawEnd(source: string, at: number, end: number): string | undefined {
  if (source[at] !== "<") return undefined;
  const line = source.slice(at, end).toLowerCase();
  const found = rawStarts.find(([start]) => line.startsWith(start));
  return found === undefined || line.includes(found[1]) ? undefined : found[1];
}

/** Where the text of a footnote definition `[^x]:` begins. */
export function footnoteStart(source: string, at: number, end: number): number | undefined {
  if (!source.startsWith("[^", at)) return undefined;
  const close = source.slice(at, Math.min(end, at + 100)).indexOf("]:");
  return close > 2 ? at + close + 2 : undefined;
}

/** The label, in lower case, of a line such as `[label]: https://… "title"`. */
export function linkDefinition(source: string, at: number, end: number): string | undefined {
  if (source[at] !== "[") return undefined;
  const close = source.slice(at, Math.min(end, at + 500)).indexOf("]:");
  if (close < 2 || source.slice(at + 1, at + close).includes("]")) return undefined;
  const start = indentOf(source, at + close + 2, end).at;
  let stop = start;
  while (stop < end && !isBlank(source.charCodeAt(stop))) stop++;
  const title = source.slice(stop, end).trim();
  const plain = stop > start && (title === "" || "\"'(".includes(title[0] ?? " "));
  return plain
    ? source
        .slice(at + 1, at + close)
        .trim()
        .toLowerCase()
    : undefined;
}

/** Lines that programs read: attribute lists, and the imports and exports of MDX. */
export function isMachinery(source: string, at: number, end: number, mdx: boolean): boolean {
  const line = source.slice(at, end).trimEnd();
  if (line.startsWith("{:") && line.endsWith("}")) return true;
  return (
    mdx &&
    (line.startsWith("import ") || line.startsWith("export ")) &&
    (line.includes(" from ") || line.includes("=") || line.includes('"'))
  );
}
