import { PassThrough, Writable } from "node:stream";
import type { World } from "../model/world.ts";

/** Standard input and output of a world as the protocol's streams. */
export interface Transport {
  readonly input: PassThrough;
  readonly output: Writable;
  /** Settles when the other side has closed standard input. */
  readonly ended: Promise<void>;
}

/** Opens the streams. Standard input is pumped, not handed over: whoever stops listening need not wait for its next word. */
export function openTransport(world: Pick<World, "stdin" | "out">): Transport {
  const input = new PassThrough();
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      Promise.resolve(world.out(chunk.toString("utf8"))).then(() => done(), done);
    },
  });
  return { input, output, ended: pump(world.stdin, input) };
}

async function pump(source: AsyncIterable<Uint8Array>, input: PassThrough): Promise<void> {
  for await (const chunk of source) {
    if (input.destroyed) return;
    input.write(chunk);
  }
  input.end();
}
