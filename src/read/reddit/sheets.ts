import { pattern } from "../../text/pattern.ts";
import type { Sheet } from "../table.ts";
import type { Role } from "./layout.ts";

const time = pattern("^(?:\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}|registration)", "");

/** The columns by which a table is known, and how its rows begin. */
const sheets: readonly (readonly [Role, readonly string[], Sheet])[] = [
  ["posts", ["permalink", "subreddit", "title", "body"], { words: "body", clues: { date: time } }],
  ["comments", ["permalink", "subreddit", "body", "parent"], { words: "body", clues: { date: time } }],
  ["messages", ["from", "to", "subject", "body"], { words: "body", clues: { date: time } }],
  ["chat", ["username", "message"], { words: "message", clues: { createdat: time } }],
  ["drafts", ["title", "body"], { words: "body" }],
  ["multireddits", ["displayname", "description"], { words: "description" }],
  ["statistics", ["statistic", "value"], {}],
  ["preferences", ["preference", "value"], {}],
];

/** The sheet of a header, for a role that the name of the file told, or for any. */
export function sheetOf(names: readonly string[], role: Role | undefined): { readonly role: Role; readonly sheet: Sheet } | undefined {
  const found = sheets.find(
    ([candidate, columns]) => (role === undefined || role === candidate) && columns.every((column) => names.includes(column)),
  );
  return found === undefined ? undefined : { role: found[0], sheet: found[2] };
}
