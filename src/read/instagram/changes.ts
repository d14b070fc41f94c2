import { plainLabel } from "../meta/label-words.ts";
import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pick, pickMembers } from "../pick.ts";

/** A change of the profile: what was before and after it. */
export interface ProfileChange {
  /** Old and new bios in the owner's words. */
  readonly bios: readonly Passage[];
  /** All values: names among them. */
  readonly values: readonly string[];
}

const changed = new Set(
  "changed|verander|gewijzigd|geändert|modifié|cambiado|modificato|alterado|athraithe|已變更|已更改|更改內容".split("|"),
);
const bios = ["bio", "生平", "簡介", "简介", "自我介紹", "beathaisnéis", "steckbrief", "opis", "био"];

/** Reads an entry of the history of the profile. Its labels are in the language of the account: which is the first says what was changed. */
export function changeOf(record: unknown, base: readonly (string | number)[]): ProfileChange {
  const members = pickMembers(record, "string_map_data").filter(([, value]) => (said(value, "value") ?? "").trim() !== "");
  const what = members.find(([label]) => changed.has(plainLabel(label))) ?? members[0];
  const rest = members.filter((member) => member !== what && !isTime(member[1]));
  const field = said(what?.[1], "value")?.toLowerCase() ?? "";
  const isBio = bios.some((word) => field.includes(word));
  return {
    bios: isBio ? rest.flatMap(([label]) => passageAt(record, base, "string_map_data", label, "value")) : [],
    values: rest.flatMap(([, value]) => said(value, "value") ?? []),
  };
}

function isTime(value: unknown): boolean {
  const stamp = pick(value, "timestamp");
  return typeof stamp === "number" && stamp > 0 && (said(value, "value") ?? "") === "";
}
