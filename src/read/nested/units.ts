import { isAscii } from "node:buffer";

/** How many UTF-16 units a stretch of UTF-8 comes to; a character cut in two counts where it begins. */
export function unitsIn(bytes: Buffer): number {
  if (isAscii(bytes)) return bytes.length;
  let units = 0;
  for (const byte of bytes) {
    if ((byte & 0xc0) !== 0x80) units++;
    if (byte >= 0xf0) units++;
  }
  return units;
}
