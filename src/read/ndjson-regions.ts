import { isUtf8 } from "node:buffer";
import type { Entry } from "../model/reader.ts";

/** Whole lines of a file, decoded at one go. */
export interface Region {
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** False when some bytes in it are not UTF-8 and were replaced by U+FFFD. */
  readonly valid: boolean;
}

const feed = 10;

/** Cuts a stream of bytes into regions of whole lines, each at most a chunk and a line long. Throws what `Entry.open` throws. */
export async function* regionsOf(entry: Entry): AsyncGenerator<Region> {
  let carried: Uint8Array[] = [];
  let line = 1;
  for await (const chunk of entry.open()) {
    const end = chunk.lastIndexOf(feed) + 1;
    if (end === 0) {
      carried.push(chunk);
      continue;
    }
    const region = regionOf([...carried, chunk.subarray(0, end)], line);
    carried = end < chunk.length ? [chunk.subarray(end)] : [];
    line += feedsIn(region.text);
    yield region;
  }
  if (carried.length > 0) yield regionOf(carried, line);
}

function regionOf(chunks: readonly Uint8Array[], line: number): Region {
  const [only] = chunks;
  const bytes = chunks.length === 1 && only !== undefined ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(chunks);
  const marked = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { line, text: bytes.toString("utf8", marked ? 3 : 0), valid: isUtf8(bytes) };
}

function feedsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
