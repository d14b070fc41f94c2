import { pattern } from "../../text/pattern.ts";

const noise = new Set(["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", "no-data.txt"]);
const media = pattern("\\.(?:jpe?g|png|gif|webp|heic|bmp|svg|ico|mp4|m4v|mov|webm|avi|mp3|m4a|aac|ogg|opus|wav|srt|vtt)$", "i");
const textual = pattern("\\.(?:md|markdown|mdx|docx|txt|html?|ndjson|jsonl)$", "i");
const content = pattern(
  "\\.(?:json|js|csv|tsv|html?|xhtml|xml|atom|rss|txt|md|markdown|mdx|ndjson|jsonl|car)$|(?:^|/)outbox(?:-\\d{1,6})?$",
  "i",
);
const furniture = pattern(
  "\\.(?:css|woff2?|ttf|otf|eot|map)$|(?:^|/)(?:read_?me|index|start_here|licen[cs]e)[^/.]{0,60}(?:\\.(?:txt|html?|md))?$",
  "i",
);
const tarred = pattern("\\.(?:tar|tar\\.gz|tgz)$", "i");
const unopened = pattern("\\.(?:rar|7z|tar\\.(?:bz2|xz|zst)|tbz2?|txz|gz|bz2|xz|zst)$", "i");
const device = pattern("^(?:con|prn|aux|nul|conin\\$|conout\\$|com[1-9¹²³]|lpt[1-9¹²³])(?:[. ]|$)", "i");
const drive = pattern("^[a-z]:", "i");

/** Whether a path inside a tree is what systems and platforms leave behind: never content. */
export const isNoise = (name: string): boolean =>
  name.split("/").some((part) => noise.has(part) || part === "node_modules" || part.startsWith("._"));

/** Whether a path is hidden as Unix hides files: no draft, though an archive may hold content under any name. */
export const isHidden = (name: string): boolean => name.split("/").some((part) => part.startsWith(".") && part !== "." && part !== "..");

/** Whether a name ends as pictures, sound and film do: never opened. */
export const isMedia = (name: string): boolean => media.exec(name) !== null;

/** Whether a name ends as drafts do. */
export const isTextual = (name: string): boolean => textual.exec(name) !== null;

/** Whether a name ends as files that may hold posts do. */
export const isContent = (name: string): boolean => content.exec(name) !== null;

/** Whether it is what pages are dressed with, or a note from the platform about the export. */
export const isFurniture = (name: string): boolean => furniture.exec(name) !== null;

const isZip = (name: string): boolean => name.toLowerCase().endsWith(".zip");

export const isTar = (name: string): boolean => tarred.exec(name) !== null;

/** Whether it is an archive that can be opened. */
export const isArchive = (name: string): boolean => isZip(name) || isTar(name);

/** Whether it is an archive of a sort that is not opened here. */
export const isForeignArchive = (name: string): boolean => !isTar(name) && unopened.exec(name) !== null;

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
