/** How a file begins: where its list is, or that it is one object. */
export type Opening =
  | { readonly kind: "array" | "keyed" | "whole"; readonly at: number }
  | { readonly kind: "empty" | "foreign" | "utf16" }
  | "more";

const longestHead = 64 * 1024;
const [space, tab, feed, carriage, quote, backslash, colon, open, brace, equals] = [
  0x20, 0x09, 0x0a, 0x0d, 0x22, 0x5c, 0x3a, 0x5b, 0x7b, 0x3d,
];

/**
 * Looks at the first bytes of a file. Before the list nothing may stand but an assignment (`window.YTD.tweets.part0 =`), which is never run.
 * `keyed` is an object whose first member is an array under a key that `wraps` accepts. "more" asks for more bytes, unless `ended`.
 */
export function openingOf(head: Buffer, ended: boolean, wraps: (key: string) => boolean): Opening {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return { kind: "utf16" };
  const final = ended || head.length >= longestHead;
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const at = skipAssignment(head, start);
  if (at === undefined) return final ? { kind: isBlank(head, start) ? "empty" : "foreign" } : "more";
  if (at < 0) return { kind: "foreign" };
  if (head[at] === open) return { kind: "array", at };
  const isWrapper = wrapsList(head, at, wraps);
  if (isWrapper === undefined && !final) return "more";
  return { kind: isWrapper === true ? "keyed" : "whole", at };
}

/** Whether the first member of an object is an array that `wraps` accepts; undefined when more bytes are needed to tell. */
function wrapsList(head: Buffer, object: number, wraps: (key: string) => boolean): boolean | undefined {
  const key = skipBlank(head, object + 1);
  if (key >= head.length) return undefined;
  if (head[key] !== quote) return false;
  const end = stringEnd(head, key);
  if (end === undefined) return undefined;
  const middle = skipBlank(head, end);
  const value = skipBlank(head, middle + 1);
  if (value >= head.length) return undefined;
  return head[value] === open && head[middle] === colon && wraps(head.toString("utf8", key + 1, end - 1));
}

/** The offset of the first bracket; -1 when something else than an assignment stands before it; undefined when there is none yet. */
function skipAssignment(head: Buffer, start: number): number | undefined {
  const first = skipBlank(head, start);
  if (head[first] === open || head[first] === brace) return first;
  let at = first;
  while (isNamePart(head[at] ?? 0) || head[at] === space) at++;
  if (at >= head.length) return undefined;
  if (head[at] !== equals) return -1;
  at = skipBlank(head, at + 1);
  if (at >= head.length) return undefined;
  return head[at] === open || head[at] === brace ? at : -1;
}

const isNamePart = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x5f ||
  byte === 0x2e ||
  byte === 0x24;

const isBlankByte = (byte: number | undefined): boolean => byte === space || byte === tab || byte === feed || byte === carriage;

function skipBlank(head: Buffer, from: number): number {
  let at = from;
  while (isBlankByte(head[at])) at++;
  return at;
}

const isBlank = (head: Buffer, from: number): boolean => skipBlank(head, from) >= head.length;

/** The offset after the string that opens at `from`; undefined when it does not end in these bytes. */
function stringEnd(head: Buffer, from: number): number | undefined {
  for (let at = from + 1; at < head.length; at++) {
    if (head[at] === backslash) at++;
    else if (head[at] === quote) return at + 1;
  }
  return undefined;
}
