import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";

/** Handles of users, "@zanele_d". An e-mail address is no handle. */
export const handle: Detector = {
  kind: "handle",
  summary: "the handle of a user",
  traits: {
    answered: "stands at the head of the text: the one who is answered",
    author: "the author's own",
    "spoken-of": "neither answered nor the author's own",
  },
  wants: tokenKind.handle,
  detect,
};

const crowds = new Set(["@everyone", "@all", "@here", "@channel", "@followers", "@highlight"]);

function detect(text: Annotated): readonly Note[] {
  const { tokens, lower, post } = text;
  const own = post.author?.handle?.toLowerCase().replace("@", "");
  const notes: Note[] = [];
  let head = true;
  for (let i = 0; i < tokens.count; i += 1) {
    if (((tokens.kind[i] ?? 0) & tokenKind.handle) === 0) {
      head = false;
      continue;
    }
    const start = tokens.start[i] ?? 0;
    const end = tokens.end[i] ?? 0;
    if (crowds.has(lower.slice(start, end))) continue;
    const isOwn = own !== undefined && lower.slice(start, end).replace("@", "") === own;
    notes.push({ kind: "handle", start, end, traits: [isOwn ? "author" : head ? "answered" : "spoken-of"], strength: "fair" });
  }
  return notes;
}
