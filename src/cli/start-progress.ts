import type { World } from "../model/world.ts";
import type { Progress } from "./progress.ts";

/** The line of progress, for somebody who looks on. */
export async function startProgress(quiet: boolean, world: World): Promise<Progress | undefined> {
  if (quiet || !world.errIsTerminal) return undefined;
  const { Progress } = await import("./progress.ts");
  return new Progress({ now: () => performance.now(), write: (text) => world.err(text), columns: world.columns });
}
