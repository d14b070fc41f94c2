import { pattern } from "../../text/pattern.ts";
import { dayOrderOf, isoTimeOf } from "./day-order.ts";
import { type Head, headAt } from "./head.ts";
import { isSystem } from "./stubs.ts";

/** A message of a chat: who wrote it, when, and where its words stand in the file. */
export interface Message {
  readonly author: string;
  readonly at: string | undefined;
  /** Offsets in the file, the end exclusive, without the line break. */
  readonly start: number;
  readonly end: number;
}

export interface Chat {
  readonly messages: readonly Message[];
  /** How many lines were written by the program itself. */
  readonly system: number;
  readonly platform: "iOS" | "Android";
}

interface Piece {
  readonly head: Head;
  readonly start: number;
  end: number;
}

/** The author ends at the first colon with a blank behind it, or at the end of the line. */
const author = pattern("^([^\\n]{1,120}?):(?: |\\r?$|(?=\\n))", "");
/** Some apps leave the blank out. */
const tightAuthor = pattern("^([^:\\n]{1,60}):(?=\\S)", "");

/** Cuts a chat into messages. A line without a head goes on with the message before it. */
export function messagesIn(text: string): Chat {
  const pieces = piecesOf(text);
  const order = dayOrderOf(pieces.map(({ head }) => head));
  const names = new Set(pieces.flatMap(({ start, end }) => author.exec(text.slice(start, end))?.[1] ?? []));
  const messages: Message[] = [];
  let system = 0;
  for (const { head, start, end } of pieces) {
    const rest = text.slice(start, end);
    const tight = tightAuthor.exec(rest);
    const by = tight !== null && names.has(tight[1] ?? "") ? tight : author.exec(rest);
    if (by === null || isSystem(rest.slice(by[0].length))) system += 1;
    else messages.push({ author: by[1] ?? "", at: isoTimeOf(head, order), start: start + by[0].length, end });
  }
  return { messages, system, platform: pieces[0]?.head.bracketed === true ? "iOS" : "Android" };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end);
    const head = headAt(line);
    const close = line.endsWith("\r") ? end - 1 : end;
    const open = pieces.at(-1);
    if (head !== undefined) pieces.push({ head, start: at + head.end, end: close });
    else if (open !== undefined) open.end = close;
    at = end + 1;
  }
  return pieces;
}
