import type { Audience } from "../../model/post.ts";
import { repairMojibake } from "../../text/mojibake.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { passageAt, said } from "./words.ts";

type Path = readonly (string | number)[];

/** Labels of own text, as languages of the interface write them. */
const textLabels = new Set(
  (
    "text|message|comment|caption|description|post|teks|boodskap|opmerking|kommentaar|onderskrif|beskrywing|téacs|teachtaireacht|trácht|文字|文本|訊息|消息|留言|內容|内容|" +
    "texto|mensaje|comentario|mensagem|comentário|texte|commentaire|nachricht|kommentar|testo|messaggio|commento|tekst|bericht|reactie|besked|umlayezo|umyalezo"
  ).split("|"),
);
const audienceLabels = new Set(
  "audience|privacy|gehoor|privaatheid|lucht féachana|príobháideachas|分享對象|隱私|público|privacidad|confidentialité|privatsphäre".split(
    "|",
  ),
);
const audiences: ReadonlyMap<string, Audience> = new Map([
  ...["public", "publiek", "poiblí", "公開"].map((label) => [label, "public"] as const),
  ...["friends", "vriende", "cairde", "朋友"].map((label) => [label, "followers"] as const),
]);

/** What a record of labels and values says. */
export interface Labelled {
  readonly passages: readonly Passage[];
  readonly audience: Audience;
  /** Values that look like sentences under labels that are not known: own words perhaps. */
  readonly unclear: number;
}

/** Whether a record is of the kind with labels. */
export const isLabelled = (record: unknown): boolean => Array.isArray(pick(record, "label_values"));

/** Reads a record of labels that stands at `base` of its element. Dictionaries nest the same shape. */
export function labelledWords(record: unknown, base: Path): Labelled {
  const passages: Passage[] = [];
  let audience: Audience = "unknown";
  let unclear = 0;
  const visit = (path: Path, depth: number): void => {
    for (const [index, pair] of pickList(record, ...path).entries()) {
      const here = [...path, index];
      const label = repairMojibake(String(pick(pair, "label") ?? pick(pair, "title") ?? "")).toLowerCase();
      const value = said(pair, "value");
      if (value !== undefined && textLabels.has(label)) passages.push(...passageAt(record, base, ...here, "value"));
      else if (value !== undefined && audienceLabels.has(label)) audience = audiences.get(value.toLowerCase()) ?? audience;
      else if (value !== undefined && looksTyped(value)) unclear++;
      if (depth < 4) for (const key of ["dict", "vec"]) visit([...here, key], depth + 1);
    }
  };
  visit(["label_values"], 0);
  return { passages, audience, unclear: passages.length > 0 ? 0 : unclear };
}

/** Four words or more and no address: somebody may have typed it. */
function looksTyped(value: string): boolean {
  return !value.includes("://") && value.trim().split(" ").length >= 4;
}
