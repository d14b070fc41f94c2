import type { Problem } from "../model/problem.ts";

/** So many known names are written out; of longer lists only the nearest are. */
const writtenOut = 40;

/** The problem of a name that is not known, with the known ones and the nearest; undefined when it is known. */
export async function unknownName(what: string, name: string, known: readonly string[]): Promise<Problem | undefined> {
  if (known.includes(name)) return undefined;
  const { nearest } = await import("./nearest.ts");
  const alike = nearest(name, known);
  const expected = known.length <= writtenOut ? `expected one of ${known.join(", ")}` : `expected one of ${known.length} known`;
  const hint = alike.length === 0 ? {} : { hint: `did you mean ${alike.join(" or ")}?` };
  return { code: "usage", message: `Unexpected ${what} "${name}", ${expected}`, ...hint };
}

/** The first problem among several names. */
export async function unknownNames(what: string, names: readonly string[], known: readonly string[]): Promise<Problem | undefined> {
  const wrong = names.find((name) => !known.includes(name));
  return wrong === undefined ? undefined : unknownName(what, wrong, known);
}
