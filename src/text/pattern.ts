/**
 * The one door to regular expressions. Every source is kept in a register, so that a test can prove each of them linear.
 * Word edges: use `edge.before` and `edge.after`, since `\b` knows ASCII only.
 */
const register = new Map<string, string>();

/** Unicode word edges as look-arounds; with flag `u` they cost speed, so ask for them on candidates rather than on whole texts. */
export const edge = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" } as const;

/** Compiles a pattern and registers it. Throws a SyntaxError on a malformed source: that is our own bug. */
export function pattern(source: string, flags = "g"): RegExp {
  register.set(`/${source}/${flags}`, flags);
  return new RegExp(source, flags);
}

/** All patterns compiled so far, as [source, flags]. */
export function registeredPatterns(): readonly (readonly [string, string])[] {
  return [...register].map(([literal, flags]) => [literal.slice(1, literal.lastIndexOf("/")), flags] as const);
}
