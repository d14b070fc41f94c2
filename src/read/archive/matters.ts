import { basename } from "node:path";
import { isArchive, isHidden, isMedia } from "./names.ts";

/** Whether a change of a path below a watched folder can matter to drafts or settings: not in hidden folders or node_modules, no archive, no picture. */
export function mayMatter(inside: string): boolean {
  if (inside.split("/").includes("node_modules") || isArchive(inside) || isMedia(inside)) return false;
  const name = basename(inside);
  return !isHidden(name.startsWith(".scrubin") ? inside.slice(0, -name.length) : inside);
}
