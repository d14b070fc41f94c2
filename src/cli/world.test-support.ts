import type { World } from "../model/world.ts";

/** A world that keeps what is printed. */
export interface FakeWorld extends World {
  readonly printed: { out: string; err: string };
}

/** A world for tests: standard input holds `input`, or is a terminal where there is none. */
export function fakeWorld(parts: Partial<World> & { readonly input?: string } = {}): FakeWorld {
  const printed = { out: "", err: "" };
  const { input, ...rest } = parts;
  return {
    stdin: bytes(input ?? ""),
    stdinIsTerminal: input === undefined,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    cwd: process.cwd(),
    printed,
    ...rest,
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  if (text !== "") yield new TextEncoder().encode(text);
}
