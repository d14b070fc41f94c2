import { pattern } from "../../text/pattern.ts";
import type { Sheet } from "../table.ts";
import type { Role } from "./layout.ts";

const day = pattern("^(?:\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})", "");
const link = pattern("^(?:https?://|$)", "");

/** The columns by which a table is known, its words among them, and how its rows begin. */
const sheets: readonly (readonly [Role, readonly string[], Sheet])[] = [
  ["shares", ["date", "sharelink", "sharecommentary"], { words: "sharecommentary", clues: { date: day, sharelink: link } }],
  ["comments", ["date", "link", "message"], { words: "message", clues: { date: day, link }, backslash: true }],
  ["messages", ["from", "to", "date", "content"], { words: "content", clues: { date: day } }],
  ["invitations", ["from", "to", "sentat", "message"], { words: "message", clues: { sentat: day } }],
  ["profile", ["firstname", "lastname", "headline"], {}],
  ["media", ["mediadescription"], { words: "mediadescription" }],
  ["media", ["medialink"], {}],
  ["recommendations", ["text"], { words: "text" }],
];

/** Columns of free text in the tables of a profile. */
export const listingColumns = [
  "headline",
  "summary",
  "profilesummary",
  "title",
  "name",
  "role",
  "position",
  "degreename",
  "description",
  "notes",
  "activities",
  "causeyoucareabout",
];

/** The sheet of a header, for a role that the name of the file told, or for any that a header alone can tell. */
export function sheetOf(names: readonly string[], role: Role | undefined): { readonly role: Role; readonly sheet: Sheet } | undefined {
  if (role === "listing") return names.some((name) => listingColumns.includes(name)) ? { role, sheet: {} } : undefined;
  const found = sheets.find(
    ([candidate, columns]) =>
      (role === undefined ? candidate !== "recommendations" : candidate === role) && columns.every((column) => names.includes(column)),
  );
  return found === undefined ? undefined : { role: found[0], sheet: found[2] };
}
