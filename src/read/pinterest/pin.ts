import { joined } from "../../text/join.ts";
import { linesOf } from "../../text/lines.ts";
import { compose, type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { clockTime } from "../clock.ts";
import type { Gathering } from "../gathering.ts";
import { htmlText } from "../html-text.ts";
import type { Record } from "./records.ts";

/** The lines of each section that are the owner's words. */
const worded: Readonly<{ [section: string]: readonly string[] }> = {
  pins: ["title", "details", "alt text"],
  boards: ["name", "description", "details"],
  comments: ["text", "comment", "details"],
  profile: ["about", "about you", "bio", "first name", "last name"],
};
const kinds = { pins: "caption", boards: "caption", comments: "comment", profile: "bio" } as const;

export async function takePin(path: string, source: string, { section, url, fields, start }: Record, gathering: Gathering): Promise<void> {
  const kind = kinds[section as keyof typeof kinds];
  if (kind === undefined) return gathering.skip("lines without words");
  const said = (key: string): string => {
    const field = fields.get(key);
    return field === undefined ? "" : source.slice(field.start, field.end).trim();
  };
  if (said("is a repin") === "True") return gathering.skip("repins");
  const parts: MappedText[] = [];
  for (const key of worded[section] ?? []) {
    const field = fields.get(key);
    if (field === undefined) continue;
    const raw = new MappedTextBuilder(source).copy(field.start, field.end).build();
    const { mapped } = await htmlText(raw.text);
    if (mapped.text.trim() !== "") parts.push(compose(mapped, raw));
  }
  if (parts.length === 0) return gathering.skip("without words");
  const mapped = joined(parts);
  const lines = linesOf(source);
  const alt = said("alt text");
  gathering.posts.push({
    id: url ?? `line-${lines.at(start).line}`,
    kind,
    platform: "pinterest",
    path,
    text: mapped.text,
    origin: originOf(path, () => ({ mapped, lines })),
    at: clockTime(said("created at"), ""),
    url,
    audience: said("private") === "True" ? "draft" : section === "pins" ? "public" : "unknown",
    author: said("username") === "" ? undefined : { handle: said("username") },
    ...(section === "pins" ? { media: [{ name: said("image") || "image", ...(alt === "" ? {} : { alt }) }] } : {}),
  });
}
