import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { Damage, problemOf } from "../damage.ts";
import { Blocks } from "./blocks.ts";
import { damaged, Inventory, type OpenArchive, type Traits } from "./inventory.ts";
import { type Budget, excess, Meter } from "./limits.ts";
import { Media } from "./media.ts";

const options: yauzl.Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };

/** Reads the directory of a zip on disk; `path` is for people. Errors become problems. */
export async function openZip(disk: string, path: string, budget: Budget): Promise<OpenArchive> {
  try {
    return await openZipFile(openSync(disk, "r"), path, budget);
  } catch (error) {
    return { entries: [], problems: [problemOf(error, path)], media: new Media(), close: () => undefined };
  }
}

/** The same of an open file, which is closed with the zip. */
export async function openZipFile(fd: number, path: string, budget: Budget): Promise<OpenArchive> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(new Blocks(fd), fstatSync(fd).size, options);
  } catch {
    closeSync(fd);
    const message = "Unexpected end of the archive, expected its directory: the file is cut off or no zip";
    return { entries: [], problems: [damaged(path, message)], media: new Media(), close: () => undefined };
  }
  const inventory = new Inventory(path, budget);
  try {
    if (zip.entryCount > budget.limits.entries) throw excess("entries", budget.limits, zip.entryCount);
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const open = (): AsyncIterable<Uint8Array> => unpack(zip, entry, budget);
      if (!inventory.admits(name, traitsOf(entry, name), open)) continue;
      inventory.add({ name, size: entry.uncompressedSize, sum: entry.crc32, open });
    }
    if (!isOver(fd, zip)) throw new Error("more in the directory than its end says");
  } catch (error) {
    inventory.broken(error);
  }
  inventory.finish();
  return { entries: inventory.entries, problems: inventory.problems, media: inventory.media, close: () => zip.close() };
}

/** Whether the directory ends after as many entries as were promised: a damaged count must not hide the rest. */
function isOver(fd: number, zip: yauzl.ZipFile): boolean {
  const next = Buffer.alloc(4);
  const { readEntryCursor: at } = zip as unknown as { readEntryCursor: number };
  return readSync(fd, next, 0, 4, at) < 4 || next.readUInt32LE(0) !== directoryEntry;
}

const directoryEntry = 0x02014b50;

/** The name of an entry: UTF-8 where it is marked or valid, else CP437. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const text = raw.toString("utf8");
  const utf8 = !text.includes("\uFFFD");
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag | (utf8 ? 0x800 : 0), raw, entry.extraFields, false);
}

const unixHost = 3;
const typeMask = 0o170000;
const regularFile = 0o100000;
const symbolicLink = 0o120000;

function traitsOf(entry: yauzl.Entry, name: string): Traits {
  const encrypted = entry.isEncrypted();
  if (name.endsWith("/")) return { sort: "folder", encrypted };
  if (entry.versionMadeBy >>> 8 !== unixHost) return { sort: "file", encrypted };
  const type = (entry.externalFileAttributes >>> 16) & typeMask;
  if (type === symbolicLink) return { sort: "link", encrypted };
  return { sort: type === 0 || type === regularFile ? "file" : "special file", encrypted };
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  const meter = new Meter(budget, entry.compressedSize, entry.uncompressedSize);
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      meter.take(chunk.length);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Damage) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new Damage("incomplete", `Unexpected data in the archive, expected a deflated or stored file: ${said.split("\n", 1)[0]}`);
  }
  meter.close();
  if (sum !== entry.crc32)
    throw new Damage("incomplete", "Unexpected checksum, expected that of the archive's directory: the file is damaged");
}
