import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip made for a test. What is given besides name and data makes it a wrong one. */
export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly crc?: number;
  readonly declaredSize?: number;
  /** Unix file type and permissions, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** Sizes and offset in the extra field of zip64. */
  readonly zip64?: boolean;
}

const u16 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
};
const u32 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, index * 4);
  return buffer;
};
const u64 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.flatMap((value) => [u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32))]));

/** The bytes of a zip with these files. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const data = Buffer.from(file.data);
    const packed = file.stored === true ? data : deflateRawSync(data);
    const flags = (typeof file.name === "string" ? 0x800 : 0) | (file.encrypted === true ? 1 : 0);
    const method = file.stored === true ? 0 : 8;
    const sum = file.crc ?? crc32(data);
    const size = file.declaredSize ?? data.length;
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20, flags, method, 0, 0x58b4),
      u32(sum, packed.length, size),
      u16(name.length, 0),
      name,
      packed,
    ]);
    const extra = file.zip64 === true ? Buffer.concat([u16(1, 24), u64(size, packed.length, offset)]) : Buffer.alloc(0);
    const [packedField, sizeField, offsetField] =
      file.zip64 === true ? [0xffffffff, 0xffffffff, 0xffffffff] : [packed.length, size, offset];
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16((3 << 8) | 20, 20, flags, method, 0, 0x58b4),
        u32(sum, packedField, sizeField),
        u16(name.length, extra.length, 0, 0, 0),
      ]),
      u32((file.mode ?? 0o100644) * 65536, offsetField),
      name,
      extra,
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const wide = files.some(({ zip64 }) => zip64 === true);
  const end64 = Buffer.concat([u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(files.length, files.length, central.length, offset)]);
  const locator = Buffer.concat([u32(0x07064b50, 0), u64(offset + central.length), u32(1)]);
  const [count, size, start] = wide ? [0xffff, 0xffffffff, 0xffffffff] : [files.length, central.length, offset];
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(size, start), u16(0)]);
  return Buffer.concat([...bodies, central, ...(wide ? [end64, locator] : []), end]);
}
