import type { Note } from "../../model/note.ts";
import { pattern } from "../../text/pattern.ts";
import type { Option } from "../change.ts";
import { option, type Scene } from "../scene.ts";
import { yearsIn } from "./years.ts";

const attribute = pattern("jarige?$|jaar-(?:oud|oue|jong)$|jaar oue$", "");
const predicate = pattern("jaar (?:oud|jong)$", "");
const young = pattern("(?:maand|maande|week|weke|dag|dae) ?(?:oud|oue)$|maand|week|dae", "");
const decade = pattern("^in (?:sy|haar|hul|hulle) ", "");
const copula = pattern("\\b(?:is|was|al|maar|net) $", "");
const closers = new Set("met wat wie in op van uit en of maar het is was kom na by vandag gister onlangs".split(" "));
const decades = ["twintigs", "dertigs", "veertigs", "vyftigs", "sestigs", "sewentigs", "tagtigs"];

/** Whether the words of an age are Afrikaans. */
export const isAfrikaans = (words: string): boolean =>
  attribute.test(words) || predicate.test(words) || decade.test(words) || words.endsWith(" oud") || words.endsWith(" oue");

const stage = "say the stage of life instead of the age";

/** Afrikaans ways to say an age less exactly. */
export function afrikaans(scene: Scene, note: Note): readonly Option[] {
  const words = scene.words(note);
  const { start, end } = note;
  const isSaid = copula.test(scene.before(start));
  const dropped = option("leave out the age", scene.drop(note));
  if (decade.test(words)) return isSaid ? [] : [dropped];
  const years = yearsIn(words);
  if (years === undefined) return [];
  const put = (text: string): Option => option(stage, { start, end, text });
  if (young.test(words)) return isSaid ? [put("’n baba")] : words.endsWith("oud") ? [dropped] : [put("jong")];
  if (predicate.test(words)) return predicative(scene, note, years);
  const next = scene.wordAfter(end);
  if (next === "" || closers.has(next)) return [put(nounOf(years))];
  return [put(years < 18 ? "jong" : years < 65 ? "volwasse" : "ouer"), dropped];
}

const nounOf = (years: number): string => (years < 18 ? "kind" : years < 65 ? "volwassene" : "ouer persoon");

/** "sy is 43 jaar oud". */
function predicative(scene: Scene, note: Note, years: number): readonly Option[] {
  const { start, end } = note;
  const ten = years < 20 || years >= 90 ? undefined : decades[Math.floor(years / 10) - 2];
  const mild = ten === undefined ? [] : [option("say the decade instead of the age", { start, end, text: `in hul ${ten}` })];
  const isSaid = copula.test(scene.before(start));
  return [...mild, isSaid ? option(stage, { start, end, text: `’n ${nounOf(years)}` }) : option("leave out the age", scene.drop(note))];
}
