import { decode } from "cborg";
import type { Entry } from "../../model/reader.ts";
import { Damage } from "../damage.ts";

/** A block of a CAR: its content identifier as text, and its bytes. */
export interface Block {
  readonly cid: string;
  readonly bytes: Uint8Array;
}

/** A link to another block, as DAG-CBOR writes it (tag 42). */
export class Link {
  readonly cid: string;

  constructor(cid: string) {
    this.cid = cid;
  }
}

/** The largest block, in bytes: records are at most a megabyte. */
const largest = 8 * 2 ** 20;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const tags: ((inner: unknown) => unknown)[] = [];
// The bytes of a link begin with a zero that is no part of the identifier.
tags[42] = (inner) => new Link(inner instanceof Uint8Array ? textOf(inner.subarray(1)) : "");

/** The value of a block of DAG-CBOR. Throws where it is none. */
export const valueOf = (bytes: Uint8Array): unknown => decode(bytes, { tags, allowUndefined: false });

/** Whether a file begins as a CAR does: a header with roots. */
export async function isRoot(entry: Entry): Promise<boolean> {
  try {
    const { value } = await blocksOf(entry).next();
    return value !== undefined && "roots" in value;
  } catch {
    return false;
  }
}

/** First the roots, then all blocks in the order of the file, a block in memory at a time. Throws `Damage` where the file ends in a block. */
export async function* blocksOf(entry: Entry): AsyncGenerator<Block | { readonly roots: readonly string[] }> {
  let buffer = Buffer.alloc(0);
  let isHead = true;
  for await (const chunk of entry.open()) {
    buffer = buffer.length === 0 ? Buffer.from(chunk) : Buffer.concat([buffer, chunk]);
    let at = 0;
    for (let next = sectionAt(buffer, at); next !== undefined; next = sectionAt(buffer, at)) {
      const section = buffer.subarray(next.from, next.to);
      if (isHead) yield { roots: rootsOf(section) };
      else yield blockOf(section);
      isHead = false;
      at = next.to;
    }
    buffer = buffer.subarray(at);
  }
  if (isHead) throw new Damage("incomplete", "Unexpected end, expected the header of a CAR");
  if (buffer.length > 0) throw new Damage("incomplete", "Unexpected end within a block: the file is cut short");
}

interface Section {
  readonly from: number;
  readonly to: number;
}

/** The section that begins at an offset, once it is there as a whole. */
function sectionAt(buffer: Buffer, at: number): Section | undefined {
  const size = varint(buffer, at);
  if (size === undefined) return undefined;
  if (size.value > largest) throw new Damage("incomplete", `Unexpected block of ${size.value} bytes, expected at most ${largest}`);
  const to = size.end + size.value;
  return to > buffer.length ? undefined : { from: size.end, to };
}

function varint(buffer: Uint8Array, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start; at < buffer.length; at++) {
    const byte = buffer[at] as number;
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, end: at + 1 };
    if (at - start > 7) throw new Damage("incomplete", "Unexpected number of more than 8 bytes, expected the length of a block");
  }
  return undefined;
}

function rootsOf(section: Uint8Array): readonly string[] {
  try {
    const header = valueOf(section) as { readonly roots?: unknown } | null;
    const roots = Array.isArray(header?.roots) ? header.roots : [];
    return roots.flatMap((root) => (root instanceof Link ? [root.cid] : []));
  } catch {
    throw new Damage("incomplete", "Unexpected header, expected that of a CAR");
  }
}

/** Version, codec, hash and its length stand before the digest: 4 bytes and 32 for SHA-256, 34 in all for the old version. */
function blockOf(section: Uint8Array): Block {
  const end = section[0] === 0x12 && section[1] === 0x20 ? 34 : cidEnd(section);
  return { cid: textOf(section.subarray(0, end)), bytes: section.subarray(end) };
}

function cidEnd(section: Uint8Array): number {
  const version = varint(section, 0);
  const codec = varint(section, version?.end ?? 0);
  const hash = varint(section, codec?.end ?? 0);
  const size = varint(section, hash?.end ?? 0);
  if (version?.value !== 1 || size === undefined) throw new Damage("incomplete", "Unexpected identifier of a block, expected a CID");
  return size.end + size.value;
}
