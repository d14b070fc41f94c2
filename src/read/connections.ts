import type { Connection } from "../model/connection.ts";
import type { Entry } from "../model/reader.ts";
import { repairMojibake } from "../text/mojibake.ts";
import { pattern } from "../text/pattern.ts";
import { clockTime } from "./clock.ts";
import { elementsOf } from "./elements.ts";
import { pick, pickText } from "./pick.ts";
import { tableOf } from "./table.ts";

const facebook = pattern("(?:^|/)(?:friends|friends_and_followers|connections/friends)/(?:your_)?friends\\.json$", "");
const instagram = pattern("(?:^|/)followers_and_following/(?:followers(?:_\\d{1,4})?|following|close_friends)\\.json$", "");
const linkedin = pattern("(?:^|/)Connections\\.csv$", "i");
const snapchat = pattern("(?:^|/)json/friends\\.json$", "");

/**
 * The connections in an export: friends on Facebook and Snapchat, followers and followed on Instagram, connections on LinkedIn. Read for the
 * list of patients and for rules on friends alone. What is damaged in such a list is told by nobody: no words of the owner are in it.
 */
export async function* connectionsOf(entries: readonly Entry[]): AsyncGenerator<Connection> {
  for (const entry of entries) {
    if (facebook.test(entry.name)) yield* listed(entry, "facebook", (key) => key.startsWith("friends"), friendOf);
    else if (instagram.test(entry.name)) yield* listed(entry, "instagram", (key) => key.startsWith("relationships_"), followerOf);
    else if (snapchat.test(entry.name)) yield* listed(entry, "snapchat", (key) => key === "Friends", snapOf);
    else if (linkedin.test(entry.name)) yield* rows(entry);
  }
}

type Found = Pick<Connection, "name" | "at">;

async function* listed(
  entry: Entry,
  platform: string,
  wraps: (key: string) => boolean,
  read: (value: unknown) => Found | undefined,
): AsyncGenerator<Connection> {
  for await (const { elements } of elementsOf(entry, { wraps })) {
    for (const { value, line, column } of elements) {
      const found = read(value);
      if (found === undefined || found.name.trim() === "") continue;
      yield { ...found, platform, place: { path: entry.path, line, column, endLine: line, endColumn: column + 1 } };
    }
  }
}

const seconds = (value: unknown): string | undefined =>
  typeof value === "number" && value > 0 && value < 1e11 ? new Date(value * 1_000).toISOString() : undefined;

function friendOf(value: unknown): Found | undefined {
  const name = pickText(value, "name");
  return name === undefined ? undefined : { name: repairMojibake(name), at: seconds(pick(value, "timestamp")) };
}

/** The handle stands in the list, or, of late, as the title. */
function followerOf(value: unknown): Found | undefined {
  const inside = pickText(value, "string_list_data", 0, "value");
  const name = inside === undefined || inside === "" ? pickText(value, "title") : inside;
  return name === undefined
    ? undefined
    : { name: `@${repairMojibake(name)}`, at: seconds(pick(value, "string_list_data", 0, "timestamp")) };
}

function snapOf(value: unknown): Found | undefined {
  const name = pickText(value, "Display Name") ?? pickText(value, "Username");
  return name === undefined ? undefined : { name, at: clockTime(pickText(value, "Creation Timestamp") ?? "", "Z") };
}

async function* rows(entry: Entry): AsyncGenerator<Connection> {
  const recognise = (names: readonly string[]) => (names.includes("firstname") && names.includes("lastname") ? {} : undefined);
  for await (const { rows: some } of tableOf(entry, { recognise })) {
    for (const row of some) {
      const name = `${row.text("firstname")} ${row.text("lastname")}`.trim();
      const { line } = row;
      const at = clockTime(row.text("connectedon"), "");
      if (name !== "") yield { name, at, platform: "linkedin", place: { path: entry.path, line, column: 1, endLine: line, endColumn: 2 } };
    }
  }
}
