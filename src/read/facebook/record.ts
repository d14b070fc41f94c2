import type { Medium } from "../../model/medium.ts";
import { once } from "../meta/labels.ts";
import { mediumAt } from "../meta/media.ts";
import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick, pickList } from "../pick.ts";
import type { Owner } from "./owner.ts";

type Path = readonly (string | number)[];

/** What a record of posts or comments says in the owner's words. */
export interface Words {
  readonly kind: "post" | "comment" | "caption";
  readonly passages: readonly Passage[];
  /** Its pictures and films: by their addresses repetitions are known. */
  readonly media: readonly Medium[];
  /** The group, where the record names one. */
  readonly group: string | undefined;
  /** Comments that somebody else wrote. */
  readonly others: number;
  /** Where pictures stand that may have comments of their own. */
  readonly pictures: readonly Path[];
}

/** Reads a record that stands at `base` of its element. */
export function wordsOf(record: unknown, base: Path, owner: Owner): Words {
  const written: Passage[] = [];
  const captions: Passage[] = [];
  const media: Medium[] = [];
  const pictures: Path[] = [];
  let comments = 0;
  let others = 0;
  let group: string | undefined;
  for (const [index, part] of pickList(record, "data").entries()) {
    written.push(...passageAt(record, base, "data", index, "post"), ...passageAt(record, base, "data", index, "text"));
    const comment = pick(part, "comment");
    if (!isRecord(comment)) continue;
    group ??= said(comment, "group");
    if (!isOwn(comment, record, owner)) others++;
    else comments += written.push(...passageAt(record, base, "data", index, "comment", "comment"));
  }
  for (const [index, attachment] of pickList(record, "attachments").entries()) {
    for (const [inner, part] of pickList(attachment, "data").entries()) {
      const at = ["attachments", index, "data", inner] as const;
      captions.push(...passageAt(record, base, ...at, "media", "description"));
      written.push(...passageAt(record, base, ...at, "note", "title"), ...passageAt(record, base, ...at, "note", "text"));
      written.push(...passageAt(record, base, ...at, "text"), ...pollWords(record, base, at, part));
      media.push(...mediumAt(part, "media"), ...mediumAt(part, "note", "media"));
      if (pick(part, "media") !== undefined) pictures.push([...at, "media"]);
    }
  }
  const kind = comments > 0 ? "comment" : written.length > 0 ? "post" : "caption";
  return { kind, passages: once([...written, ...captions]), media, group, others, pictures };
}

function pollWords(record: unknown, base: Path, at: Path, part: unknown): readonly Passage[] {
  const options = pickList(part, "poll", "options").flatMap((_, index) =>
    passageAt(record, base, ...at, "poll", "options", index, "option"),
  );
  return [...passageAt(record, base, ...at, "poll", "question"), ...options];
}

/** A comment is the owner's when it has no author, a name of the owner's, or the subject of the sentence about it as author. */
function isOwn(comment: unknown, record: unknown, owner: Owner): boolean {
  const author = said(comment, "author");
  return author === undefined || !owner.known || owner.isMe(author) || (said(record, "title") ?? "").startsWith(author);
}

/** "replied to" in the sentence of a record, in the languages of the four jurisdictions and the larger ones beside. */
const answered = [
  " replied to ",
  " geantwoord",
  " het geantwoord",
  "回覆",
  "回复",
  " d'fhreagair ",
  "freagair",
  "uphendule",
  " respondió ",
  " a répondu ",
  " geantwortet",
  " respondeu ",
  " ha risposto ",
  " svarede ",
];

/** Whether a comment answers a comment. Only the sentence of the platform tells. */
export function isReply(title: string | undefined): boolean {
  const sentence = title?.toLowerCase() ?? "";
  return answered.some((words) => sentence.includes(words));
}
