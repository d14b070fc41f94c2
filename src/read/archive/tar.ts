import { closeSync, openSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { crc32, createGunzip } from "node:zlib";
import { type Extract, extract as extractor, type Header } from "tar-stream";
import type { Problem } from "../../model/problem.ts";
import { Damage, problemOf } from "../damage.ts";
import { damaged, Inventory, type OpenArchive, type Traits } from "./inventory.ts";
import { type Budget, StreamMeter } from "./limits.ts";
import { Media } from "./media.ts";
import { rangeOf, Spool } from "./spool.ts";

/**
 * Opens a tar, packed or not; `path` is for people. A tar has no directory, so it is gone through once. Of a plain one the places of the
 * files are kept; of a packed one, which cannot be read at a place, the files worth reading are put into a temporary file.
 */
export async function openTar(disk: string, path: string, budget: Budget): Promise<OpenArchive> {
  try {
    return await openTarFile(openSync(disk, "r"), path, budget);
  } catch (error) {
    return { entries: [], problems: [problemOf(error, path)], media: new Media(), close: () => undefined };
  }
}

/** The same of an open file, which is closed with the tar. */
export async function openTarFile(fd: number, path: string, budget: Budget): Promise<OpenArchive> {
  const spool = startsLikeGzip(fd) ? new Spool() : undefined;
  const inventory = new Inventory(path, budget);
  try {
    await list(fd, inventory, budget, spool);
  } catch (error) {
    inventory.problems.push(brokenOff(error, path, inventory.entries.length === 0));
  }
  inventory.finish();
  const close = (): void => {
    spool?.close();
    closeSync(fd);
  };
  return { entries: inventory.entries, problems: inventory.problems, media: inventory.media, close };
}

async function list(fd: number, inventory: Inventory, budget: Budget, spool: Spool | undefined): Promise<void> {
  const end = new End();
  const extract = extractor();
  const feeding = feed(bytesOf(fd, spool !== undefined, new StreamMeter(budget), end), extract);
  // Both ends may fail; the one that does first is told of.
  feeding.catch(() => undefined);
  for await (const stream of extract) {
    const header: Header & { byteOffset?: number } = stream.header;
    const name = header.name.startsWith("./") ? header.name.slice(2) : header.name;
    const file = { name, size: header.size, start: spool?.size ?? header.byteOffset ?? 0 };
    if (name === "" || name === "." || !inventory.admits(name, traitsOf(header, name))) stream.resume();
    else await take(stream as AsyncIterable<Uint8Array>, file, spool ?? fd, inventory);
  }
  await feeding;
  if (!end.isTold) throw new Damage("incomplete", "Unexpected end of the archive, expected the mark of its end: cut off");
}

/** A file worth reading: it goes into the temporary file of a packed tar. When the archive ends in it, what came of it can be read. */
async function take(
  stream: AsyncIterable<Uint8Array>,
  { name, size, start }: { name: string; size: number; start: number },
  home: Spool | number,
  inventory: Inventory,
): Promise<void> {
  let sum = 0;
  let held = 0;
  try {
    for await (const chunk of stream) {
      if (home instanceof Spool) home.write(chunk);
      sum = crc32(chunk, sum);
      held += chunk.length;
    }
  } finally {
    const fd = home instanceof Spool ? home.fd : home;
    inventory.add({ name, size, sum, open: () => cutAt(rangeOf(fd, start, start + held), held, size) });
  }
}

/** Watches for the zeros that end a tar: one that is cut between two files has no other sign of it. */
class End {
  #zeros = 0;

  see(chunk: Uint8Array): void {
    let at = chunk.length;
    while (at > 0 && chunk[at - 1] === 0) at--;
    this.#zeros = at === 0 ? this.#zeros + chunk.length : chunk.length - at;
  }

  get isTold(): boolean {
    return this.#zeros >= 512;
  }
}

async function* cutAt(source: AsyncIterable<Uint8Array>, held: number, size: number): AsyncGenerator<Uint8Array> {
  yield* source;
  if (held < size) throw cut(held, size);
}

const cut = (out: number, size: number): Damage =>
  new Damage("incomplete", `Unexpected end after ${out} bytes, expected ${size} as the archive declares`);

async function* bytesOf(fd: number, packed: boolean, meter: StreamMeter, end: End): AsyncGenerator<Uint8Array> {
  const source = rangeOf(fd, 0, Number.POSITIVE_INFINITY);
  for await (const chunk of packed ? unpacked(source, meter) : source) {
    if (packed) meter.take(chunk.length);
    end.see(chunk);
    yield chunk;
  }
}

async function* unpacked(source: AsyncIterable<Uint8Array>, meter: StreamMeter): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(source, { objectMode: false });
  packed.on("data", (chunk: Uint8Array) => meter.packed(chunk.length));
  const gunzip = packed.pipe(createGunzip());
  packed.on("error", (error) => gunzip.destroy(error));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    packed.destroy();
  }
}

/** Hands bytes to the reader of the tar, never faster than it takes them. */
async function feed(source: AsyncIterable<Uint8Array>, extract: Extract): Promise<void> {
  try {
    for await (const chunk of source) {
      if (extract.destroyed) return;
      if (!extract.write(chunk)) await settled(extract);
    }
    extract.end(null);
  } catch (error) {
    extract.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Until there is room again, or nobody reads any more. */
function settled(extract: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      extract.off("drain", done);
      extract.off("close", done);
      resolve();
    };
    extract.on("drain", done);
    extract.on("close", done);
  });
}

function traitsOf(header: Header, name: string): Traits {
  const { type } = header;
  const plain = type === "file" || type === "contiguous-file";
  const link = type === "link" || type === "symlink";
  if (type === "directory" || (plain && name.endsWith("/"))) return { sort: "folder", encrypted: false };
  return { sort: plain ? "file" : link ? "link" : "special file", encrypted: false };
}

function startsLikeGzip(fd: number): boolean {
  const head = Buffer.alloc(2);
  return readSync(fd, head, 0, 2, 0) === 2 && head.readUInt16BE(0) === 0x1f8b;
}

function brokenOff(error: unknown, path: string, empty: boolean): Problem {
  if (error instanceof Damage) return problemOf(error, path);
  const message = "Unexpected bytes in the archive, expected a tar: cut off or damaged, not read further";
  return empty ? damaged(path, message) : { ...damaged(path, message), code: "incomplete" };
}
