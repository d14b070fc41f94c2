import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { chineseShapes, digitShapes, ledShapes, noticeShapes } from "./day/shapes.ts";
import { hasDigit } from "./digits.ts";
import { scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "day";
const lists: SignalTraits = [
  ["day-today", ["today"]],
  ["day-weekday", ["weekday"]],
  ["day-shift", ["shift"]],
  ["day-recent", ["recent"]],
  ["day-festival", ["festival"]],
  ["day-distant", ["distant"]],
  ["day-clock", ["clock"]],
];

/** When something happened. */
export const day: Detector = {
  kind,
  summary: "When something happened: a day, an hour, a shift",
  traits: {
    today: "today, yesterday or the night between",
    weekday: "a day of the week",
    date: "a calendar date",
    clock: "a time of day",
    shift: "a shift, a clinic, a duty",
    recent: "the last days, weeks or months",
    festival: "a feast, holiday or public event",
    distant: "years ago",
    notice: "of a notice: opening hours, an event, the day something takes effect",
  },
  wants: 0,
  needs: needsOf(lists, true, tokenKind.han),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const { lower, tokens } = text;
  const notes = signalNotes(kind, text, lists);
  if (hasDigit(lower)) notes.push(...scan(kind, lower, noticeShapes), ...scan(kind, lower, digitShapes), ...scan(kind, lower, ledShapes));
  if (tokens.kinds & tokenKind.han) notes.push(...scan(kind, lower, chineseShapes));
  return markNotices(text, settle(notes));
}

/** Adds `notice` to the notes of a sentence with a notice's words; "today" and "last night" are never a notice's. */
function markNotices(text: Annotated, notes: readonly Note[]): readonly Note[] {
  const hits = notes.length === 0 ? [] : text.hits("lists/day-notice");
  if (hits.length === 0) return notes;
  const sentenceAt = (offset: number): number => text.tokens.sentence[text.tokenAt(offset)] ?? -1;
  const sentences = new Set(hits.map((hit) => text.tokens.sentence[hit.first] ?? -1));
  return notes.map((note) => {
    const stays = note.traits.includes("today") || note.traits.includes("notice") || note.traits.includes("shift");
    return stays || !sentences.has(sentenceAt(note.start)) ? note : { ...note, traits: [...note.traits, "notice"], strength: "weak" };
  });
}
