import { closeSync, mkdtempSync, openSync, read, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { Damage } from "../damage.ts";

/**
 * A temporary file for bytes that come as a stream and are wanted in another order. Only its owner may read it (mode 0600), and it has no
 * name once it is open, so that nothing is left whatever ends the program.
 */
export class Spool {
  readonly fd: number;
  #size = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), "scrubin-"));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      this.fd = openSync(join(folder, "spool"), "wx+", 0o600);
    } finally {
      removeNow(remove);
    }
  }

  get size(): number {
    return this.#size;
  }

  write(chunk: Uint8Array): void {
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(this.fd, chunk, at, chunk.length - at, this.#size + at);
    } catch (error) {
      if ((error as { code?: unknown }).code !== "ENOSPC") throw error;
      const hint = "Unpack it yourself and give the folder, or let TMPDIR name a folder with more room";
      throw new Damage("incomplete", "Unexpected end of room in the folder for temporary files: not read further", hint);
    }
    this.#size += chunk.length;
  }

  close(): void {
    closeSync(this.fd);
  }
}

/** The bytes of an open file from one offset up to another; the file stays open. */
export async function* rangeOf(fd: number, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkSize, end - at));
    const { bytesRead } = await readFd(fd, chunk, 0, chunk.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

const chunkSize = 256 * 1024;
const readFd = promisify(read);

/** Takes the name of an open file away, at the end of the program where the system refuses to do it now. */
function removeNow(remove: () => void): void {
  try {
    remove();
  } catch {
    process.once("exit", remove);
  }
}
