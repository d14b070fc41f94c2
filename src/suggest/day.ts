import type { Note } from "../model/note.ts";
import { pattern } from "../text/pattern.ts";
import type { Option, Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";
import { type Stretch, stretches } from "./stretch.ts";

/** Notices stay, and so does what is vague already. */
const kept: ReadonlySet<string> = new Set(["notice", "distant", "shift"]);
const between: ReadonlySet<string> = new Set([
  "at",
  "the",
  "of",
  "on",
  "around",
  "about",
  "just",
  "after",
  "just after",
  "before",
  "om",
  "op",
  "die",
  "嘅",
  "的",
]);
const preposition = pattern(
  "(?<![\\p{L}\\p{N}])(?:on the|on|at half|half|at about|at around|just after|just before|at|around|about|over the|over|in the|in|this|op|om|tydens) $",
  "u",
);
const lasting = pattern("(?<![\\p{L}\\p{N}])(?:since|sedert|ever since) $|^since ", "u");
const bound = pattern(
  "(?<![\\p{L}\\p{N}])(?:until|till|til|by|before|after|from|between|to|tot|voor|na|vanaf|than|every|each|dated|of|for) (?:the )?$|^(?:by|until|till|before|after|from|every|for) ",
  "u",
);
const future = pattern("tomorrow|\\bnext\\b|môre|volgende", "");
const vague = pattern("^(?:just |right now|as |in a|lately|recently|not long|a while|some time|onlangs|this minute)", "");
const long = pattern("(?:18|19|20)\\d\\d|years? ago|gelede", "");
const afrikaans = pattern(
  "dag|gister|vandag|van(?:oggend|middag|aand|nag)|aand$|oggend$|verlede|laas|afgelope|\\b(?:januarie|februarie|maart|mei|junie|julie|augustus|oktober|desember)\\b",
  "",
);
/** "Tuesday clinic". */
const workday = pattern("^[a-z]+ (list|clinic)$", "");
const alone = pattern("^(?:today|tonight|yesterday|tomorrow|this|last|next|earlier|vandag|vanaand|gister|eergister|môre|verlede|laas)", "");
/** "Twelve hours ago": the number stands before. */
const counted = pattern("^(?:minutes|hours|days|weeks|months|moments) (?:ago|back)", "");
const verbs = new Set("was is has had will marks were be brought began started ended 's".split(" "));
const notNouns = new Set("for the a an my our been got not just in on at to all when".split(" "));
const owners = new Set("the a my our his her their that 'n die ons sy haar".split(" "));

/** Days, dates and times of day as "recently", or left out. */
export function days(scene: Scene): readonly Particular[] {
  const notes = scene.of("day").filter((note) => !note.traits.some((trait) => kept.has(trait)));
  return stretches(scene, notes, between).flatMap((found) => {
    const time = withoutStop(scene, found);
    const options = scene.isHan(time) ? chinese(scene, time) : latin(scene, time);
    return options.length === 0 ? [] : [{ options }];
  });
}

const sentenceAfter = pattern("^(?:$|\\n| \\p{Lu})", "u");

/** "4am." at the end of a sentence: the stop is the sentence's. */
const withoutStop = (scene: Scene, { start, end, notes }: Stretch): Stretch =>
  scene.text[end - 1] === "." && sentenceAfter.test(scene.text.slice(end, end + 2))
    ? { start, end: end - 1, notes }
    : { start, end, notes };

const says = 'say "recently" instead of the day or the time';
const dropSays = "leave out the day or the time";

function latin(scene: Scene, time: Stretch): readonly Option[] {
  const { start, end, notes } = time;
  const words = scene.words(time);
  const before = scene.before(start);
  if (vague.test(words) || (notes.every(isWeak) && !isWeekday(notes) && !future.test(words))) return [];
  if (lasting.test(words) || lasting.test(before)) return since(scene, time, words);
  if (bound.test(words) || bound.test(before)) return [];
  if (scene.words({ start: end, end: end + 2 }) === "'s") return ofDay(scene, time);
  // "Whoever is on tonight": there the word before is no preposition.
  const led = alone.test(words) ? "" : (preposition.exec(before)?.[0] ?? "");
  if (counted.test(words) && !scene.opens(start)) return [];
  return atTime(scene, time, words, led);
}

/** A time at which: "on Tuesday", "last night", "at 4 am", "Tuesday clinic". */
function atTime(scene: Scene, { start, end, notes }: Stretch, words: string, led: string): readonly Option[] {
  const span = { start: start - led.length, end: endOf(scene, end) };
  const isAfrikaans = afrikaans.test(words) && scene.language === "af";
  if (future.test(words)) return [option('say "soon" instead of the day', { ...span, text: isAfrikaans ? "binnekort" : "soon" })];
  const work = workday.exec(words);
  if (work !== null) return [option("leave out the day", { start, end: end - (work[1] ?? "").length, text: "" })];
  const next = scene.wordAfter(span.end);
  if (led === "" && isBare(words)) {
    if (verbs.has(next)) return [];
    if (owners.has(scene.wordBefore(start))) return next === "" ? [] : [option("leave out the day", scene.drop({ start, end }))];
  }
  const isClock = notes.every(({ traits }) => traits.includes("clock"));
  if (isClock && led === "" && !words.startsWith("at ")) return [];
  // In Afrikaans the verb would have to move.
  const dropped = isAfrikaans && scene.opens(span.start) ? [] : [option(dropSays, scene.drop(span))];
  if (isClock || notes.every(({ traits }) => traits.includes("recent"))) return dropped;
  const soft = isAfrikaans ? "onlangs" : long.test(words) ? "some time ago" : "recently";
  return [option(says, { ...span, text: soft }), ...dropped];
}

/** "Tuesday's clinic" → "a recent clinic". */
function ofDay(scene: Scene, { start, end }: Stretch): readonly Option[] {
  const next = scene.wordAfter(end + 2);
  return next === "" || notNouns.has(next) ? [] : [option('say "recent" instead of the day', { start, end: end + 2, text: "a recent" })];
}

const isWeak = ({ strength }: Note): boolean => strength === "weak";
const isWeekday = (notes: readonly Note[]): boolean => notes.some(({ traits }) => traits.includes("weekday") || traits.includes("date"));
/** A day by its name alone, with no word that makes it a time at which. */
const isBare = (words: string): boolean => !words.includes(" ") || words.endsWith(" day") || words.endsWith(" eve");

const dayPart = pattern("^ (?:morning|afternoon|evening|night|lunchtime|teatime|past|ago|o'clock)\\b", "");

const endOf = (scene: Scene, end: number): number => end + (dayPart.exec(scene.after(end))?.[0].length ?? 0);

function since(scene: Scene, { start, end }: { start: number; end: number }, words: string): readonly Option[] {
  const led = lasting.test(words) ? 0 : (lasting.exec(scene.before(start))?.[0].length ?? 0);
  return [option('say "for some time" instead of the day', { start: start - led, end: endOf(scene, end), text: "for some time" })];
}

const ahead = pattern("聽|下(?:個)?(?:星期|禮拜|月)", "");
const vagueChinese = pattern("^(?:近日|最近|早排|前排|啱啱|岩岩|剛剛|剛才|頭先|嗰日|嗰晚|當年|舊時)$", "");
const isoDay = pattern("^[喺在於]$", "");

function chinese(scene: Scene, { start, end }: Stretch): readonly Option[] {
  const words = scene.words({ start, end });
  if (vagueChinese.test(words)) return [];
  const from = isoDay.test(scene.text.slice(start - 1, start)) ? start - 1 : start;
  if (ahead.test(words)) return [option('say "later" instead of the day', { start: from, end, text: "稍後" })];
  return [
    option('say "earlier" instead of the day or the time', { start: from, end, text: "早前" }),
    option(dropSays, scene.drop({ start: from, end })),
  ];
}
