import type { Passage } from "../passage.ts";
import { pickMembers } from "../pick.ts";

type Path = readonly (string | number)[];

/** A value inside a parsed file, and the keys that lead to it as they are written. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
}

/** The value under one of the names at each step, whatever their case; undefined where a step is missing. */
export function follow(value: unknown, steps: readonly (readonly string[])[]): Found | undefined {
  let at: unknown = value;
  const path: string[] = [];
  for (const names of steps) {
    const wanted = names.map((name) => name.toLowerCase());
    const member = pickMembers(at).find(([key]) => wanted.includes(key.toLowerCase()));
    if (member === undefined) return undefined;
    path.push(member[0]);
    at = member[1];
  }
  return { path, value: at };
}

export const members = (value: unknown): readonly (readonly [string, unknown])[] => pickMembers(value);

/** The words of a record under a name, whatever its case, as a passage that stands below `base`; none where there are none. */
export function textUnder(record: unknown, base: Path, name: string): readonly Passage[] {
  const found = follow(record, [[name]]);
  if (found === undefined || typeof found.value !== "string") return [];
  const text = found.value;
  return text.trim() === "" || text === "N/A" ? [] : [{ path: [...base, ...found.path], text }];
}
