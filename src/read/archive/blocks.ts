import { closeSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import yauzl from "yauzl";
import { rangeOf } from "./spool.ts";

const blockSize = 256 * 1024;

/** An open file for the reader of zips. Small pieces, as the directory is read in, come from a block in memory: there may be millions. */
export class Blocks extends yauzl.RandomAccessReader {
  readonly #fd: number;
  #block = Buffer.alloc(0);
  #start = 0;

  constructor(fd: number) {
    super();
    this.#fd = fd;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeOf(this.#fd, start, end), { objectMode: false });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    try {
      for (let done = 0; done < length; ) {
        const copied = this.#holding(position + done).copy(buffer, offset + done, 0, length - done);
        if (copied === 0) throw new Error("unexpected EOF");
        done += copied;
      }
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    callback(null);
  }

  override close(callback: (error: Error | null) => void): void {
    closeSync(this.#fd);
    setImmediate(callback, null);
  }

  /** The bytes in memory from a position on; empty at the end of the file. */
  #holding(position: number): Buffer {
    if (position < this.#start || position >= this.#start + this.#block.length) {
      const block = Buffer.allocUnsafe(blockSize);
      this.#block = block.subarray(0, readSync(this.#fd, block, 0, blockSize, position));
      this.#start = position;
    }
    return this.#block.subarray(position - this.#start);
  }
}
