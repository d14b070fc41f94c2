import type { Conditions, MediaTrait } from "../model/expression.ts";
import type { Medium } from "../model/medium.ts";
import { languageOf } from "../text/language.ts";
import { isWithin } from "./hours.ts";
import type { Reading } from "./reading.ts";

/** Whether the circumstances of a post are as `where` asks. */
export function circumstances(reading: Reading, asked: Conditions): boolean {
  const { post } = reading;
  const day = post.at?.slice(0, 10);
  return (
    among(asked.kind, post.kind) &&
    among(asked.audience, post.audience) &&
    among(asked.platform, post.platform) &&
    (asked.language === undefined || among(asked.language, post.lang?.slice(0, 2).toLowerCase() ?? languageOf(reading.plain))) &&
    (asked.media === undefined || (post.media?.some((medium) => asked.media?.some((trait) => mediumIs(medium, trait))) ?? false)) &&
    (asked.connections === undefined || (post.connected ?? 0) > 0) &&
    (asked.author?.every((quality) => authorIs(reading, quality)) ?? true) &&
    (asked.from === undefined || (day !== undefined && day >= asked.from)) &&
    (asked.to === undefined || (day !== undefined && day <= asked.to)) &&
    (asked.hours === undefined || isWithin(asked.hours, post.at, asked.zone))
  );
}

function mediumIs({ at, taken }: Medium, trait: MediaTrait): boolean {
  switch (trait) {
    case "placed":
      return at !== undefined;
    case "dated":
      return taken !== undefined;
    case "any":
      return true;
  }
}

const among = (list: readonly string[] | undefined, value: string): boolean => list === undefined || list.includes(value);

function authorIs(reading: Reading, quality: "named" | "unnamed" | "has-bio" | "no-bio"): boolean {
  const { author } = reading.post;
  const named = (author?.name ?? "") !== "" || reading.notes("signature").some((note) => note.traits.includes("name"));
  switch (quality) {
    case "named":
      return named;
    case "unnamed":
      return !named;
    case "has-bio":
      return (author?.bio ?? "") !== "";
    case "no-bio":
      return (author?.bio ?? "") === "";
  }
}
