/** What stands at a path of a parsed JSON value; undefined where the path leads nowhere. Own members only. */
export function pick(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The string at a path; undefined when something else or nothing stands there. */
export function pickText(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = pick(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** The list at a path; empty when something else or nothing stands there. */
export function pickList(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = pick(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** The members of the object at a path; none when something else or nothing stands there. */
export function pickMembers(value: unknown, ...path: readonly (string | number)[]): readonly (readonly [string, unknown])[] {
  const found = pick(value, ...path);
  return typeof found === "object" && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
