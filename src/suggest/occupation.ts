import type { Note } from "../model/note.ts";
import { pattern } from "../text/pattern.ts";
import type { Option, Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";

const doing = pattern("^(keeps|runs|owns|minds|drives|sells|kept|ran|owned|minded|drove|sold)\\b", "");
const past = pattern("^(?:kept|ran|owned|minded|drove|sold)", "");
const works = pattern("(?<![\\p{L}\\p{N}])(works|working|worked|employed|werk) (?:as|as an?|as the|as 'n) $", "u");
const isA = pattern("(?<![\\p{L}\\p{N}])(is|was|'s) (?:an?|the)(?: (?:local|retired|former))? $", "u");
const appositive = pattern(", (?:an?|the|our|the only|'n|die)(?: (?:local|retired|former|only|afgetrede))? $", "");
const led = pattern(
  "(?<![\\p{L}\\p{N}])(?:an?|the|our|this|that|my|one|young|older|elderly|[a-z]{1,12}-old|[a-z]{1,9}something|'n|die|\\d{1,3}[a-z/-]{0,12})(?: (?:local|retired|former|only|village|town|young|old|elderly|afgetrede)){0,3} $",
  "u",
);
const trimmed = pattern(
  "(?:local|retired|former|only|village|town|afgetrede)(?: (?:local|retired|former|only|village|town|afgetrede)){0,3} $",
  "",
);

/** What somebody does for a living, left out or as "works"; those in care, and trades of many, stay. */
export function occupations(scene: Scene): readonly Particular[] {
  return scene.of("occupation").flatMap((note) => {
    if (note.traits.includes("health")) return [];
    const options = scene.isHan(note) ? chinese(scene, note) : latin(scene, note);
    return options.length === 0 ? [] : [{ options }];
  });
}

const dropSays = "leave out what the person does for a living";
const worksSays = 'say "works" instead of what the person does for a living';

function latin(scene: Scene, note: Note): readonly Option[] {
  const { start, end } = note;
  const words = scene.words(note);
  const before = scene.before(start);
  const isAfrikaans = scene.language === "af";
  if (doing.test(words)) return [option(worksSays, { start, end, text: past.test(words) ? "worked" : "works" })];
  const asA = works.exec(before);
  if (asA !== null)
    return [
      option(worksSays, {
        start: start - asA[0].length,
        end,
        text: asA[1] === "employed" ? "employed" : (scene.text.slice(start - asA[0].length).split(" ")[0] ?? "works"),
      }),
    ];
  if (scene.words({ start: end, end: end + 2 }) === "'s") return possessive(scene, note);
  if (scene.wordAfter(end) !== "" && !isHead(scene, end)) return [];
  const beside = appositive.exec(before);
  if (beside !== null && scene.closes(end)) return [option(dropSays, scene.drop({ start: start - beside[0].length + 2, end }))];
  const said = isA.exec(before);
  if (said !== null && scene.closes(end)) {
    const from = start - said[0].length;
    const verb = said[1] === "was" ? " worked" : " works";
    const at = scene.text[from - 1] === " " ? from - 1 : from;
    return [option(worksSays, { start: at, end, text: verb })];
  }
  if (led.exec(before) === null || (words.endsWith("s") && !words.endsWith("ss") && !words.endsWith("boss"))) return [];
  const extra = trimmed.exec(before)?.[0].length ?? 0;
  return [option(dropSays, { start: start - extra, end, text: isAfrikaans ? "pasiënt" : "patient" })];
}

/** "the taxi boss's daughter" → "the daughter". */
function possessive(scene: Scene, { start, end }: Note): readonly Option[] {
  const extra = trimmed.exec(scene.before(start))?.[0].length ?? 0;
  return scene.text[end + 2] === " " ? [option(dropSays, { start: start - extra, end: end + 3, text: "" })] : [];
}

const after = new Set(
  "from in at on with who whose that which and or but is was has had came comes came brought to by for of near this last yesterday today recently asked told said says walked presented presents died uit met wat wie van in op het is".split(
    " ",
  ),
);

/** Whether nothing more belongs to the noun that ends here. */
const isHead = (scene: Scene, end: number): boolean => scene.closes(end) || after.has(scene.wordAfter(end));

const doesChinese = pattern("[做任開揸賣教]$|任職$|從事$", "");

function chinese(scene: Scene, { start, end }: Note): readonly Option[] {
  if (doesChinese.test(scene.text.slice(0, start))) return [];
  return [option(dropSays, { start, end, text: "病人" })];
}
