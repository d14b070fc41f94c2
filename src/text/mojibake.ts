import { isUtf8 } from "node:buffer";
import type { MappedText } from "./mapped-text.ts";
import { MappedTextBuilder, unchanged } from "./mapped-text.ts";

/**
 * Repairs a string of a Facebook or Instagram JSON export, where each byte of UTF-8 stands as a unit of its own.
 * Anything that is not wholly such bytes is returned as it is. To be applied once: never to its own result.
 */
export function repairMojibake(text: string): string {
  return bytesOf(text)?.toString("utf8") ?? text;
}

/** As `repairMojibake`, with the way back to the unrepaired text. */
export function repairMojibakeMapped(text: string): MappedText {
  const bytes = bytesOf(text);
  if (bytes === undefined) return unchanged(text);
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  let at = 0;
  while (at < text.length) {
    const size = sequenceLength(text.charCodeAt(at));
    if (size > 1) {
      builder.copy(plain, at);
      builder.replace(at, at + size, bytes.toString("utf8", at, at + size));
      plain = at + size;
    }
    at += size;
  }
  return builder.copy(plain, text.length).build();
}

/** The bytes that the units stand for, when they are valid UTF-8 and not mere ASCII. */
function bytesOf(text: string): Buffer | undefined {
  let high = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return undefined;
    if (unit >= 0x80) high = true;
  }
  if (!high) return undefined;
  const bytes = Buffer.from(text, "latin1");
  return isUtf8(bytes) ? bytes : undefined;
}

function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
