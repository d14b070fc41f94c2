import type { Note } from "../../model/note.ts";
import { pattern } from "../../text/pattern.ts";
import type { Option } from "../change.ts";
import { option, type Scene } from "../scene.ts";
import { yearsIn } from "./years.ts";

const numerals = "〇一二三四五六七八九";
const baby = pattern("月大|半歲|^(?:初生|滿月|早產)", "");
const noun = pattern("(?:嬰|bb|仔|女)$", "");

/** Ways of written Chinese to say an age less exactly: the decade, then the stage of life. */
export function chinese(scene: Scene, note: Note): readonly Option[] {
  const words = scene.words(note);
  const { start, end } = note;
  const stage = (text: string): Option => option("say the stage of life instead of the age", { start, end, text });
  if (note.traits.includes("months") || baby.test(words)) return noun.test(words) ? [] : [stage("年幼")];
  if (note.traits.includes("decade") || note.traits.includes("stage")) return [];
  const years = yearsIn(words);
  if (years === undefined) return [];
  if (years < 18) return [stage(years < 13 ? "年幼" : "年輕")];
  const life = years < 40 ? "年輕" : years < 65 ? "中年" : "年長";
  const ten = numerals[Math.floor(years / 10)] ?? "";
  return years < 20 || years >= 90
    ? [stage(life)]
    : [option("say the decade instead of the age", { start, end, text: `${ten}十多歲` }), stage(life)];
}
