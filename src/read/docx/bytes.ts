import type { Entry } from "../../model/reader.ts";
import { Damage } from "../damage.ts";

/** In bytes, packed and unpacked: documents of words are far smaller. */
const largest = { packed: 64 * 2 ** 20, unpacked: 512 * 2 ** 20 } as const;

/** A document as a whole. Throws `Damage` where it is too large, or protected. */
export async function readBytes(entry: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of entry.open()) {
    size += chunk.length;
    if (size > largest.packed)
      throw new Damage("unreadable", `Unexpected size, expected a document of at most ${largest.packed / 2 ** 20} MiB`);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  // The container of old documents and of protected new ones.
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw new Damage(
      "unreadable",
      "Unexpected document that is protected or of an old form (.doc), expected .docx",
      "Save it as .docx without a password",
    );
  return bytes;
}

/** Throws `Damage` where a document would grow beyond measure on unpacking. */
export async function checkSize(bytes: Buffer): Promise<void> {
  const { unpackedSize } = await import("./unpacked-size.ts");
  if ((await unpackedSize(bytes)) > largest.unpacked)
    throw new Damage("incomplete", "Unexpected growth on unpacking, expected a document: not read");
}
