import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { problemOf } from "./damage.ts";

/** The most bytes of one draft that are held in memory at a time. */
const largest = 2 ** 28;

export type Decoded = { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: Problem };

/** The whole text of an entry: UTF-8, or UTF-16 with a byte order mark. Never throws: what cannot be read is a problem. */
export async function readText(entry: Entry): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of entry.open()) {
      size += chunk.length;
      if (size > largest) return { problem: unreadable(entry.path, `Unexpected size, expected at most ${largest / 2 ** 20} MiB of text`) };
      chunks.push(chunk);
    }
  } catch (error) {
    return { problem: problemOf(error, entry.path) };
  }
  return decode(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks), entry.path);
}

/** Decodes bytes strictly, without the byte order mark; `path` is for the problem. @internal */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { problem: unreadable(path, "Unexpected binary data, expected UTF-8 text") };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const hint = encoding === "utf-8" ? "Save the file with the encoding UTF-8" : undefined;
    return { problem: { ...unreadable(path, "Unexpected bytes, expected UTF-8 text"), hint } };
  }
}

/** The first characters of an entry, for a look inside: at most about `limit` bytes, undecodable ones replaced. Empty when unreadable. */
export async function headOf(entry: Entry, limit = 4096): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of entry.open()) {
      chunks.push(chunk.subarray(0, limit));
      size += chunk.length;
      if (size >= limit) break;
    }
  } catch {
    return "";
  }
  const bytes = Buffer.concat(chunks);
  return new TextDecoder(encodingOf(bytes) ?? "utf-8").decode(bytes);
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes.subarray(0, 8192).includes(0) ? undefined : "utf-8";
}

function unreadable(path: string, message: string): Problem {
  return { code: "unreadable", message, path };
}
