import type { FileNote } from "../../model/file-note.ts";
import type { Entry, ReadOptions } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { whyIgnored } from "./ignored.ts";
import { type Role, stemOf, type XFile } from "./layout.ts";

/** The page to look at an archive with, and what it is dressed with, in the layouts of all years. */
const viewer = pattern(
  "^(?:Your archive\\.html|index\\.html|README\\.txt|data/README\\.txt|(?:assets|css|js|img|lib)/.{1,300}|data/(?:csv|js)/README.{0,20})$",
  "",
);
/** Folders of pictures and films, whatever the names in them. */
const mediaFolder = pattern("^(?:data/)?[a-z_]{1,40}_media/", "");

const waiting: Readonly<Partial<Record<Role, string>>> = {
  messages: "messages are read with --include messages",
  assistant: "chats with an assistant are not published",
};

/** Which files of an archive are left out on purpose, and why; those under names that nobody knows are left for others. */
export function notesOf(entries: readonly Entry[], files: readonly XFile[], options: ReadOptions): readonly FileNote[] {
  const roles = new Map(files.map(({ entry, role }) => [entry.path, role]));
  return entries.flatMap(({ path, name }): readonly FileNote[] => {
    const role = roles.get(path);
    if (role !== undefined) return waitingNote(path, role, options);
    if (name === "tweets.csv") return [{ path, state: "ignored", why: "tweets.csv repeats the tweets in the other files" }];
    if (viewer.exec(name) !== null) return [{ path, state: "ignored", why: "the page to look at the archive with" }];
    const stem = stemOf(name);
    const why = stem === undefined ? undefined : whyIgnored(stem);
    if (why !== undefined) return [{ path, state: "ignored", why }];
    return mediaFolder.exec(name) === null || name.endsWith(".zip") ? [] : [{ path, state: "ignored", why: "pictures and films" }];
  });
}

function waitingNote(path: string, role: Role, options: ReadOptions): readonly FileNote[] {
  const why = role === "messages" && options.messages ? undefined : waiting[role];
  return why === undefined ? [] : [{ path, state: "ignored", why }];
}

/** Which layout the archive has, told by where its tweets lie. */
export function eraOf(files: readonly XFile[]): string {
  const names = files.map(({ entry }) => entry.name);
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has("data/js/")) return "2012 to 2018 (a file a month)";
  if (has("data/tweets") || has("data/manifest")) return "2022 on (data/tweets.js)";
  if (has("data/tweet")) return "2020 to 2022 (data/tweet.js)";
  if (has("data/")) return "2020 on (data/)";
  if (has("tweets.csv")) return "before 2018 (tweets.csv)";
  return has("tweet.js") ? "2018 to 2020 (tweet.js)" : "single files";
}
