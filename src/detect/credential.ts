import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "credential";
const lists: SignalTraits = [
  ["credential-doctor", ["doctor"]],
  ["credential-nurse", ["nurse"]],
  ["credential-pharmacist", ["pharmacist"]],
  ["credential-student", ["student"]],
  ["credential-allied", ["allied"]],
];

/** The author says what he or she is by profession: "as a GP", "your pharmacist", "身為醫生". */
export const credential: Detector = {
  kind,
  summary: "The author claims a health profession",
  traits: {
    doctor: "doctor or dentist",
    nurse: "nurse or midwife",
    pharmacist: "pharmacist",
    student: "student of a health profession",
    allied: "another health profession",
  },
  wants: 0,
  needs: needsOf(lists, false),
  detect,
};

/** A bare "GP" or "nurse" is a claim in a profile alone; elsewhere it is somebody spoken of. */
function detect(text: Annotated): readonly Note[] {
  const notes = signalNotes(kind, text, lists);
  return settle(text.post.kind === "bio" ? notes : notes.filter((note) => note.strength !== "weak"));
}
