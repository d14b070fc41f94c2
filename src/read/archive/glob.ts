import { byName } from "./names.ts";

/** Whether a path that does not exist may be meant as a pattern. */
export const hasMagic = (path: string): boolean => [..."*?[]{}!"].some((character) => path.includes(character));

/** The files that match a pattern, sorted; hidden ones and node_modules left out. */
export async function expandGlob(glob: string, cwd: string): Promise<string[]> {
  const { default: fastGlob } = await import("fast-glob");
  const found = await fastGlob(glob, { cwd, dot: false, followSymbolicLinks: false, ignore: ["**/node_modules/**"], suppressErrors: true });
  return found.sort(byName);
}
