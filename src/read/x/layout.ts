import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";

/** What a file of an X archive holds, in the order in which the files are read. */
export const roles = [
  "manifest",
  "account",
  "profile",
  "protected-history",
  "notes",
  "deleted-notes",
  "community",
  "circle",
  "tweets",
  "deleted",
  "minor",
  "messages",
  "assistant",
  "csv",
] as const;

export type Role = (typeof roles)[number];

/** A file with its role; `stem` is the name without folder, part number and ending. */
export interface XFile {
  readonly role: Role;
  readonly stem: string;
  readonly entry: Entry;
}

const stems: Readonly<Record<string, Role>> = {
  manifest: "manifest",
  account: "account",
  user_details: "account",
  profile: "profile",
  "protected-history": "protected-history",
  "note-tweet": "notes",
  "deleted-note-tweet": "deleted-notes",
  "community-tweet": "community",
  "twitter-circle-tweet": "circle",
  tweet: "tweets",
  tweets: "tweets",
  "deleted-tweet": "deleted",
  "deleted-tweets": "deleted",
  article: "minor",
  "community-note": "minor",
  "periscope-comments-made-by-user": "minor",
  "periscope-broadcast-metadata": "minor",
  "periscope-profile-description": "minor",
  "spaces-metadata": "minor",
  moment: "minor",
  "direct-message": "messages",
  "direct-messages": "messages",
  "direct-message-group": "messages",
  "direct-messages-group": "messages",
  "grok-chat-item": "assistant",
};

const modern = pattern("^(?:data/)?([a-z-]{1,60}?)(?:-part(\\d{1,6}))?\\.js$", "");
const grailbirdIndex = pattern("^data/js/(user_details|payload_details|tweet_index)\\.js$", "");
const grailbirdMonth = pattern("^(?:data/js/tweets/)?\\d{4}_\\d{2}\\.js$", "");

/** The name of a file without folder, part number and ending; undefined for what is no data file by its anchored path. */
export function stemOf(name: string): string | undefined {
  if (grailbirdMonth.exec(name) !== null) return "tweets";
  const index = grailbirdIndex.exec(name)?.[1];
  if (index !== undefined) return index;
  return name === "tweets.csv" ? "csv" : modern.exec(name)?.[1];
}

/** The role of a file name; undefined for what is not read. */
export function roleOf(name: string): Role | undefined {
  const stem = stemOf(name);
  if (stem === undefined) return undefined;
  return stem === "csv" ? "csv" : Object.hasOwn(stems, stem) ? stems[stem] : undefined;
}

const partOf = (name: string): number => Number(modern.exec(name)?.[2] ?? 0);

/** The files to read, in reading order: by role, then part number, then name. The old `tweets.csv` only where there is nothing better. */
export function layoutOf(entries: readonly Entry[]): readonly XFile[] {
  const files = entries.flatMap((entry): XFile[] => {
    const role = roleOf(entry.name);
    return role === undefined ? [] : [{ role, stem: stemOf(entry.name) ?? "", entry }];
  });
  const hasTweets = files.some(({ role }) => role === "tweets");
  return files
    .filter(({ role }) => role !== "csv" || !hasTweets)
    .sort(
      (a, b) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) ||
        partOf(a.entry.name) - partOf(b.entry.name) ||
        (a.entry.path < b.entry.path ? -1 : 1),
    );
}
