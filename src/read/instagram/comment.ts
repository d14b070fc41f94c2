import { isLabelled, labelledWords } from "../meta/labels.ts";
import { isoTime, passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList, pickMembers } from "../pick.ts";

/** The words of a comment and its time; none where the record is of another shape. */
export interface CommentWords {
  readonly passages: readonly Passage[];
  readonly at: string | undefined;
}

/** The words of a comment by label, as languages of the interface write it. */
const wordLabels = new Set([
  "comment",
  "opmerking",
  "kommentaar",
  "trácht",
  "留言",
  "comentario",
  "commentaire",
  "kommentar",
  "commento",
  "comentário",
  "reactie",
]);
const ownerLabels = new Set([
  "media owner",
  "media-eigenaar",
  "媒體擁有者",
  "propietario del contenido multimedia",
  "propriétaire du média",
]);

/** Comments have had three shapes: a list of strings, a map of strings under labels in the language of the account, and labels with values. */
export function commentWords(record: unknown): CommentWords {
  if (isLabelled(record)) {
    const { passages } = labelledWords(record, []);
    return { passages, at: isoTime(pick(record, "timestamp")) };
  }
  const listed = passageAt(record, [], "string_list_data", 0, "value");
  if (listed.length > 0)
    return { passages: listed, at: isoTime(pickList(record, "string_list_data").map((one) => pick(one, "timestamp"))[0]) };
  const values = pickMembers(record, "string_map_data");
  const label = (name: string): string => (said({ name }, "name") ?? "").toLowerCase();
  const stamp = values.map(([, value]) => pick(value, "timestamp")).find((one) => typeof one === "number" && one > 0);
  const named = values.find(([name]) => wordLabels.has(label(name)));
  // In a language that is not known: the longest value that is no user name.
  const [longest] = values
    .filter(([name, value]) => !ownerLabels.has(label(name)) && (said(value, "value") ?? "").trim() !== "")
    .filter(([, value]) => pick(value, "timestamp") === undefined || (said(value, "value") ?? "").includes(" "))
    .sort(([, a], [, b]) => (said(b, "value") ?? "").length - (said(a, "value") ?? "").length);
  const chosen = named ?? longest;
  return { passages: chosen === undefined ? [] : passageAt(record, [], "string_map_data", chosen[0], "value"), at: isoTime(stamp) };
}
