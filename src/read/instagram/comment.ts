import { plainLabel } from "../meta/label-words.ts";
import { isLabelled, labelledTexts } from "../meta/labels.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList, pickMembers } from "../pick.ts";

/** The words of a comment and its time; none where the record is of another shape. */
export interface CommentWords {
  readonly passages: readonly Passage[];
  readonly at: string | undefined;
}

/** The words of a comment by label, as languages of the interface write it. */
const wordLabels = new Set(
  (
    "comment|opmerking|kommentaar|trácht|amazwana|留言|評論|评论|comentario|commentaire|kommentar|commento|comentário|reactie|" +
    "komentarz|yorum|تعليق|комментарий|comentariu|koment"
  ).split("|"),
);
const ownerLabels = new Set(
  (
    "media owner|media-eigenaar|mediese eienaar|media-eienaar|úinéir meán|媒體擁有者|媒体所有者|propietario del contenido multimedia|propriétaire du média|" +
    "medieninhaber|właściciel mediów|medya sahibi|مالك الوسائط|владелец медиафайла|proprietario del contenuto multimediale|" +
    "proprietarul conținutului media|pronari i medias|proprietário da mídia"
  ).split("|"),
);

/** Comments have had three shapes: a list of strings, a map of strings under labels in the language of the account, and labels with values. */
export function commentWords(record: unknown): CommentWords {
  if (isLabelled(record)) {
    const [first] = labelledTexts(record, []).texts;
    return { passages: first?.passages ?? [], at: first?.at ?? isoTime(pick(record, "timestamp")) };
  }
  const listed = pickList(record, "string_list_data");
  if (listed.length > 0) {
    return { passages: passageAt(record, [], "string_list_data", 0, "value"), at: isoTime(pick(listed[0], "timestamp")) };
  }
  const values = pickMembers(record, "string_map_data");
  const stamp = values.map(([, value]) => pick(value, "timestamp")).find((one) => typeof one === "number" && one > 0);
  const label = values.find(([name]) => wordLabels.has(plainLabel(name)))?.[0] ?? likeliest(record, values);
  return { passages: label === undefined ? [] : passageAt(record, [], "string_map_data", label, "value"), at: isoTime(stamp) };
}

/** In a language that is not known: the longest value that is no user name. Where there are two, one of them is. */
function likeliest(record: unknown, values: readonly (readonly [string, unknown])[]): string | undefined {
  const owner = said(record, "media_owner");
  const candidates = values.flatMap(([label, value]) => {
    const text = said(value, "value") ?? "";
    return text.trim() === "" || text === owner || ownerLabels.has(plainLabel(label)) ? [] : [{ label, text }];
  });
  const [longest] = candidates.sort((a, b) => weight(b.text) - weight(a.text));
  return longest?.label;
}

/** A text with a blank, or with letters that no user name has, is no user name. */
const weight = (text: string): number => text.length + (isUserName(text) ? 0 : 100_000);

function isUserName(text: string): boolean {
  for (const character of text) {
    const isPlain =
      (character >= "a" && character <= "z") || (character >= "0" && character <= "9") || character === "." || character === "_";
    if (!isPlain) return false;
  }
  return true;
}
