import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";

/** A unified diff that `git apply` and `patch -p1` take; empty where nothing differs. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const name = path.replaceAll("\\", "/").replace("./", "");
  return formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 }), FILE_HEADERS_ONLY);
}
