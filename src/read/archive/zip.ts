import * as zlib from "node:zlib";
import yauzl from "yauzl";
import type { Problem } from "../../model/problem.ts";
import type { Entry } from "../../model/reader.ts";
import { Damage, problemOf } from "../damage.ts";
import { type Budget, limits, Meter } from "./limits.ts";
import { isMedia, isNoise, unsafeName } from "./names.ts";

/** A file in a zip; `crc32` tells files of one name in two parts of an export apart. */
export interface ZipEntry extends Entry {
  readonly crc32: number;
}

/** A zip with its directory read and its contents still packed. */
export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly Problem[];
  readonly media: number;
  close(): void;
}

const checksum: ((data: Uint8Array, value?: number) => number) | undefined = (zlib as { crc32?: typeof zlib.crc32 }).crc32;

/** Reads the directory of a zip. `disk` is for the system, `path` for people. Never unpacks to disk. Errors become problems. */
export async function openZip(disk: string, path: string, budget: Budget): Promise<OpenZip> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(disk, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false });
  } catch (error) {
    return { entries: [], problems: [unopened(error, path)], media: 0, close: () => undefined };
  }
  const directory = new Directory(zip, path, budget);
  try {
    if (zip.entryCount > limits.entries)
      throw new Damage("unreadable", `Unexpected ${zip.entryCount} entries, expected at most ${limits.entries}`);
    for await (const entry of zip.eachEntry()) directory.add(entry);
  } catch (error) {
    directory.broken(error);
  }
  directory.finish();
  return directory;
}

class Directory implements OpenZip {
  readonly entries: ZipEntry[] = [];
  readonly problems: Problem[] = [];
  media = 0;
  readonly #zip: yauzl.ZipFile;
  readonly #path: string;
  readonly #budget: Budget;
  readonly #names = new Set<string>();
  /** Left out, by reason: the first name and how many. */
  readonly #refused = new Map<string, { name: string; count: number }>();

  constructor(zip: yauzl.ZipFile, path: string, budget: Budget) {
    this.#zip = zip;
    this.#path = path;
    this.#budget = budget;
  }

  add(entry: yauzl.Entry): void {
    const name = nameOf(entry);
    if (name.endsWith("/")) return;
    const fault = faultOf(entry, name);
    if (fault !== undefined) return this.#refuse(fault, name);
    if (isNoise(name)) return;
    if (isMedia(name)) {
      this.media++;
      return;
    }
    if (entry.isEncrypted()) return this.#refuse("encryption", name);
    if (this.#names.has(name)) return this.#refuse("second entry of the same name", name);
    this.#names.add(name);
    const open = (): AsyncIterable<Uint8Array> => unpack(this.#zip, entry, this.#budget);
    this.entries.push({ path: `${this.#path}!${name}`, name, size: entry.uncompressedSize, crc32: entry.crc32, open });
  }

  broken(error: unknown): void {
    const said = error instanceof Error ? error.message : String(error);
    if (said.includes("strong encryption")) return this.#refuse("encryption", "");
    if (error instanceof Damage) this.problems.push(problemOf(error, this.#path));
    else this.problems.push(damaged(this.#path, "Unexpected bytes in the directory of the archive, expected a list of its files"));
  }

  finish(): void {
    for (const [fault, { name, count }] of this.#refused) {
      const more = count > 1 ? ` (and ${count - 1} more such)` : "";
      const path = name === "" ? this.#path : `${this.#path}!${name}`;
      const encrypted = fault === "encryption";
      this.problems.push({
        code: encrypted && this.entries.length === 0 ? "unreadable" : "incomplete",
        message: `Unexpected ${fault}${more}, expected a plain file: not read`,
        hint: encrypted ? "Unpack the archive with its password and give the folder instead" : undefined,
        path,
      });
    }
  }

  close(): void {
    this.#zip.close();
  }

  #refuse(fault: string, name: string): void {
    const known = this.#refused.get(fault);
    if (known === undefined) this.#refused.set(fault, { name, count: 1 });
    else known.count++;
  }
}

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

function faultOf(entry: yauzl.Entry, name: string): string | undefined {
  const unsafe = unsafeName(name);
  if (unsafe !== undefined || entry.versionMadeBy >>> 8 !== unixHost) return unsafe;
  const type = (entry.externalFileAttributes >>> 16) & typeMask;
  if (type === symbolicLink) return "link";
  return type === 0 || type === regularFile ? undefined : "special file";
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  const meter = new Meter(budget, entry.compressedSize, entry.uncompressedSize);
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      meter.take(chunk.length);
      sum = checksum?.(chunk, sum) ?? entry.crc32;
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

function unopened(error: unknown, path: string): Problem {
  const errno = (error as { code?: unknown }).code;
  if (typeof errno === "string" && errno.startsWith("E") && !errno.startsWith("ERR_")) return problemOf(error, path);
  return damaged(path, "Unexpected end of the archive, expected its directory: the file is cut off or no zip");
}

const damaged = (path: string, message: string): Problem => ({ code: "unreadable", message, hint: "Download or copy it again", path });
