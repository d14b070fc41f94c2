import { pattern } from "../../text/pattern.ts";

const noise = new Set(["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", "no-data.txt"]);
const media = pattern(
  "\\.(?:jpe?g|png|gif|webp|heic|bmp|svg|ico|mp4|m4v|mov|webm|avi|mp3|m4a|aac|ogg|opus|wav|srt|vtt|css|woff2?|ttf)$",
  "i",
);
const textual = pattern("\\.(?:md|markdown|mdx|txt|html?|ndjson|jsonl)$", "i");
const device = pattern("^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\.|$)", "i");
const drive = pattern("^[a-z]:", "i");

/** Whether a path inside a tree is what systems and platforms leave behind, or hidden: never content. */
export function isNoise(name: string): boolean {
  return name
    .split("/")
    .some((part) => noise.has(part) || part === "node_modules" || (part.startsWith(".") && part !== "." && part !== ".."));
}

/** Whether a name ends as pictures, sound, film and page furniture do: never opened. */
export const isMedia = (name: string): boolean => media.exec(name) !== null;

/** Whether a name ends as drafts do. */
export const isTextual = (name: string): boolean => textual.exec(name) !== null;

export const isZip = (name: string): boolean => name.toLowerCase().endsWith(".zip");

/** What is wrong with a name in an archive, as a noun phrase; undefined for a safe name. */
export function unsafeName(name: string): string | undefined {
  if (name.startsWith("/") || drive.exec(name) !== null) return "absolute name";
  const parts = name.split("/");
  if (parts.includes("..")) return "name that leaves the archive";
  if (name.includes("\0")) return "name with a NUL in it";
  if (parts.some((part) => device.exec(part) !== null)) return "name of a device";
  return undefined;
}

/** Byte order, the same on every machine. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
