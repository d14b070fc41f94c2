import type { Note } from "../model/note.ts";
import { pattern } from "../text/pattern.ts";
import type { Option, Particular } from "./change.ts";
import { regionOf } from "./region.ts";
import { option, type Scene } from "./scene.ts";

const preposition = pattern(
  "(?<![\\p{L}\\p{N}])(?:in|at|from|near|to|outside|of|around|via|through|into|for|on|buite|uit|naby|van|na|op|te|deur) $",
  "u",
);
const street = pattern("(?<![\\p{L}\\p{N}])(?:in|at|from|near|on|op|in die|by) (?:the |die )?$", "u");
const articles = new Set("a an the our this that my".split(" "));
const clinics = pattern("(?:clinic|surgery|practice|centre|center|kliniek)s?$", "");
/** Words for a place that says nothing of which. */
const general: Readonly<Record<string, string>> = { town: "a local town", small: "a local community", area: "the region" };

/** Towns, suburbs, hospitals and streets as their region, or in general words. Wards and beds are elsewhere. */
export function places(scene: Scene): readonly Particular[] {
  const notes = scene.of("place").filter(({ traits }) => !traits.includes("ward") && !traits.includes("bed"));
  return notes.flatMap((note) => {
    const options = scene.isHan(note) ? chinese(scene, note) : latin(scene, note, notes);
    return options.length === 0 ? [] : [{ options }];
  });
}

const regionSays = "say the region instead of the place";
const generalSays = "say in general words where it was";
const dropSays = "leave out the place";

function latin(scene: Scene, note: Note, others: readonly Note[]): readonly Option[] {
  const kind = note.traits[0] ?? "";
  const before = scene.before(note.start);
  if (kind === "street") return streetOptions(scene, note);
  if (before.endsWith(", ") && others.some((other) => other.end === note.start - 2)) return [option(dropSays, scene.drop(note))];
  const led = preposition.exec(before)?.[0] ?? "";
  const isOwned = articles.has(scene.wordBefore(note.start));
  if (kind === "hospital") return led !== "" || isOwned ? [hospital(scene, note, isOwned)] : [];
  if (led === "")
    return isOwned && scene.wordAfter(note.end) !== "" ? [put(note, generalSays, scene.language === "af" ? "plaaslike" : "local")] : [];
  return kind === "country" ? abroad(note, led) : town(scene, note, kind, led);
}

const put = ({ start, end }: Note, says: string, text: string, more = 0): Option => option(says, { start: start - more, end, text });

function hospital(scene: Scene, note: Note, isOwned: boolean): Option {
  const isAfrikaans = scene.language === "af";
  const isClinic = clinics.test(scene.words(note));
  const noun = isClinic ? (isAfrikaans ? "kliniek" : "clinic") : isAfrikaans ? "hospitaal" : "hospital";
  return put(note, generalSays, isOwned ? noun : `${isAfrikaans ? "die" : "the"} ${noun}`);
}

function abroad(note: Note, led: string): readonly Option[] {
  if (led === "from " || led === "to ") return [put(note, generalSays, "abroad")];
  return led === "in " ? [put(note, generalSays, "abroad", led.length)] : [];
}

function town(scene: Scene, note: Note, kind: string, led: string): readonly Option[] {
  const isAfrikaans = scene.language === "af";
  const region = isAfrikaans ? undefined : regionOf(scene.words(note));
  const mild = region === undefined ? [] : [put(note, regionSays, region)];
  const rest = isAfrikaans ? (kind === "area" ? "die streek" : "’n plaaslike dorp") : (general[kind] ?? "the region");
  const canGo = led === "from " || led === "in ";
  const dropped = canGo ? [option(dropSays, scene.drop({ start: note.start - led.length, end: note.end }))] : [];
  return [...mild, put(note, generalSays, rest), ...dropped];
}

function streetOptions(scene: Scene, note: Note): readonly Option[] {
  const led = street.exec(scene.before(note.start));
  if (led === null || led[0].startsWith("from")) return [];
  return [option(generalSays, { start: note.start - led[0].length, end: note.end, text: scene.language === "af" ? "naby" : "nearby" })];
}

const hanCue = pattern("[喺在由住從返去]$", "");

function chinese(scene: Scene, { start, end, traits }: Note): readonly Option[] {
  const region = regionOf(scene.words({ start, end }));
  const kind = traits[0] ?? "";
  if (kind === "hospital") return [option(generalSays, { start, end, text: "醫院" })];
  if (kind === "country") return [];
  const mild = region === undefined ? [] : [option(regionSays, { start, end, text: region })];
  const plain = hanCue.test(scene.text.slice(0, start)) ? "某區" : "區內";
  return [...mild, option(generalSays, { start, end, text: plain })];
}
