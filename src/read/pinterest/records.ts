/** A record of the page: the heading it stands under, its address, and its lines "Key: value" as stretches of the file. */
export interface Record {
  readonly section: string;
  readonly url: string | undefined;
  readonly fields: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly start: number;
}

/** Cuts a page into records. It is not properly nested: headings and links to pins are what can be relied on. */
export function recordsOf(source: string): { readonly records: readonly Record[]; readonly isWhole: boolean } {
  const records: Record[] = [];
  let section = "";
  for (const { start, end } of stretches(source)) {
    const heading = source.startsWith("<h1", start)
      ? source.slice(source.indexOf(">", start) + 1, source.indexOf("</h1>", start))
      : undefined;
    if (heading !== undefined) section = heading.trim().toLowerCase();
    const record = recordOf(source, section, start, end);
    if (record.fields.size > 0) records.push(record);
  }
  return { records, isWhole: ["</div>", "</body>", "</html>"].some((end) => source.trimEnd().endsWith(end)) };
}

/** From each heading and each link to a pin to the next. */
function stretches(source: string): readonly { readonly start: number; readonly end: number }[] {
  const starts: number[] = [];
  for (const mark of ["<h1", '<a href="https://www.pinterest.', "<br><br>"])
    for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1))
      if (mark !== '<a href="https://www.pinterest.' || source.slice(at, at + 80).includes("/pin/")) starts.push(at);
  starts.sort((a, b) => a - b);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? source.length }));
}

function recordOf(source: string, section: string, start: number, end: number): Record {
  const fields = new Map<string, { start: number; end: number }>();
  for (let at = source.indexOf("<br>", start); at >= 0 && at < end; at = source.indexOf("<br>", at + 4)) {
    const next = source.indexOf("<br>", at + 4);
    const stop = next < 0 || next > end ? end : next;
    const colon = source.indexOf(": ", at);
    if (colon < 0 || colon > stop) continue;
    const key = source
      .slice(at + 4, colon)
      .trim()
      .toLowerCase();
    const value = trimmed(source, colon + 2, stop);
    if (key.length <= 40 && source.slice(value.start, value.end) !== "No data") fields.set(key, value);
  }
  const quote = source.startsWith("<a href=", start) ? source.indexOf('"', start + 9) : -1;
  return { section, url: quote < 0 ? undefined : source.slice(start + 9, quote), fields, start };
}

/** A trailing comma ends most lines. */
function trimmed(source: string, start: number, stop: number): { start: number; end: number } {
  const text = source.slice(start, stop).trimEnd();
  return { start, end: start + (text.endsWith(",") ? text.length - 1 : text.length) };
}
