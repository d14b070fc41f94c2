import { createHmac, randomBytes } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import type { Sighting } from "../model/sighting.ts";
import { certaintyOf, type Key, keysOfEntry, keysOfText } from "./keys.ts";
import { type Word, wordsOf } from "./words.ts";

/** Finds what a list of patients names, in a text. */
export interface WatchList {
  /** How many entries it has. */
  readonly size: number;
  find(text: string): readonly Sighting[];
}

const heading = "# scrubin watch list, hashed with ";
const saltDigits = 32;
const hashDigits = 32;

/** Reads a list: an entry a line, `#` for remarks; or hashes, as `hashList` writes them. What cannot be used is told with its line, never repeated. */
export function readList(text: string, path: string): { readonly value: WatchList } | { readonly problems: readonly Problem[] } {
  const lines = text.split("\n").map((line) => line.trim());
  const salt = saltOf(lines[0] ?? "");
  const problems: Problem[] = [];
  const keys = new Set<Key>();
  let size = 0;
  for (const [at, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const found = salt === undefined ? keysOfEntry(wordsOf(line)) : isHash(line) ? [line] : [];
    size += 1;
    for (const key of found) keys.add(key);
    const expected = salt === undefined ? "a name of two words, a number of five digits or a handle" : `a hash of ${hashDigits} digits`;
    if (found.length === 0)
      problems.push({ code: "bad-configuration", message: `Unexpected entry, expected ${expected}`, path, line: at + 1 });
  }
  if (problems.length > 0) return { problems };
  if (size === 0)
    return {
      problems: [{ code: "bad-configuration", message: "Unexpected list without entries, expected names, numbers or handles", path }],
    };
  const has = salt === undefined ? (key: Key) => keys.has(key) : (key: Key) => keys.has(hashOf(key, salt));
  return { value: { size, find: (post) => sightings(wordsOf(post), has) } };
}

/** The same list as salted hashes. A hash hides a name from a reader's eye; who has the file and guesses names can still test them. */
export function hashList(
  text: string,
  path: string,
  salt = randomBytes(saltDigits / 2).toString("hex"),
): { readonly value: string } | { readonly problems: readonly Problem[] } {
  const read = readList(text, path);
  if ("problems" in read) return read;
  const lines = text.split("\n").map((line) => line.trim());
  if (saltOf(lines[0] ?? "") !== undefined)
    return { problems: [{ code: "usage", message: "Unexpected list of hashes, expected names, numbers or handles", path }] };
  const keys = lines.flatMap((line) => (line === "" || line.startsWith("#") ? [] : keysOfEntry(wordsOf(line))));
  const hashes = [...new Set(keys)].map((key) => hashOf(key, salt)).sort();
  return { value: `${heading}${salt}\n${hashes.join("\n")}\n` };
}

const hashOf = (key: Key, salt: string): string => createHmac("sha256", salt).update(key).digest("hex").slice(0, hashDigits);

const isHex = (text: string): boolean => Array.from(text).every((sign) => "0123456789abcdef".includes(sign));
const isHash = (text: string): boolean => text.length === hashDigits && isHex(text);

function saltOf(line: string): string | undefined {
  if (!line.startsWith(heading)) return undefined;
  const salt = line.slice(heading.length);
  return salt.length === saltDigits && isHex(salt) ? salt : undefined;
}

/** What was found; of what overlaps the longest, of the same length the surest. */
function sightings(words: readonly Word[], has: (key: Key) => boolean): readonly Sighting[] {
  const found: (Sighting & { readonly length: number })[] = [];
  for (const { key, first, last } of keysOfText(words)) {
    if (!has(key)) continue;
    const span = { start: (words[first] as Word).span.start, end: (words[last] as Word).span.end };
    found.push({ span, certainty: certaintyOf[key[0] ?? ""] ?? "low", length: last - first });
  }
  const rank = { high: 0, medium: 1, low: 2 };
  found.sort((a, b) => rank[a.certainty] - rank[b.certainty] || b.length - a.length);
  const kept: Sighting[] = [];
  for (const { span, certainty } of found)
    if (!kept.some((other) => other.span.start < span.end && span.start < other.span.end)) kept.push({ span, certainty });
  return kept.sort((a, b) => a.span.start - b.span.start);
}
