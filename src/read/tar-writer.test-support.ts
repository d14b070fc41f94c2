import { gzipSync } from "node:zlib";

/** One file of a tar made for a test. */
export interface TarFile {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** The letter or digit of its sort: "0" a file, "1" and "2" links, "3" a device, "5" a folder. */
  readonly sort?: string;
  readonly link?: string;
}

/** The bytes of a tar (ustar, long names in a header of their own as GNU writes them) with these files. */
export function tarOf(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap((file) => {
    const data = Buffer.from(file.data ?? "");
    const long = Buffer.from(`${file.name}\0`);
    const prelude = long.length > 100 ? [header("././@LongLink", long.length, "L", ""), padded(long)] : [];
    return [...prelude, header(file.name, data.length, file.sort ?? "0", file.link ?? ""), padded(data)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export const tgzOf = (files: readonly TarFile[]): Buffer => gzipSync(tarOf(files));

const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)]);

function header(name: string, size: number, sort: string, link: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name.slice(0, 100), 0);
  block.write("0000644\0", 100);
  block.write("0000000\0".repeat(2), 108);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write("14000000000\0", 136);
  block.write("        ", 148);
  block.write(sort, 156);
  block.write(link.slice(0, 100), 157);
  block.write("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
