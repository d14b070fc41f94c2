import type { World } from "../model/world.ts";
import type { Outcome } from "./rooms.ts";
import type { Sink } from "./sink.ts";

/** Where a command writes: the file of `--output`, else standard output. */
export async function openSink(output: string | undefined, world: World, mode?: number): Promise<Outcome<Sink>> {
  if (output === undefined) return { value: { write: (text) => world.out(text), close: async () => {}, abandon: async () => {} } };
  const { openOutputFile } = await import("./output-file.ts");
  return openOutputFile(output, world.cwd, mode);
}
