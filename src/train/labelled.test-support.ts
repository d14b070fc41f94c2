import type { Concern } from "../model/concern.ts";
import type { Labelled } from "./corpus.ts";

/** A labelled post of no particular kind. */
export function labelled(text: string, must: readonly Concern[] = [], more: Partial<Labelled> = {}): Labelled {
  const post = { id: "x", writer: "a", jurisdiction: "uk", kind: "post", setting: undefined, may: [] } as const;
  return { ...post, text, lower: text.toLowerCase(), context: "", must, ...more };
}

const swear = ["damn this rota", "damn the lift again", "oh damn it all", "what a damn queue"];
const sell = ["big sale today only", "sale on fillers now", "our sale ends friday", "grab the sale price"];
const clean = ["clinic is closed on monday", "wash your hands often", "the ward won a prize", "please ring the desk"];

/** A tiny corpus by three writers who swear, sell and say harmless things. */
export const tinyCorpus: readonly Labelled[] = ["a", "b", "c"].flatMap((writer) => [
  ...swear.map((text) => labelled(`${text} ${writer}`, ["profanity"], { writer, jurisdiction: "sa" })),
  ...sell.map((text) => labelled(`${text} ${writer}`, ["touting"], { writer })),
  ...clean.map((text) => labelled(`${text} ${writer}`, [], { writer, kind: "reply", context: "a question" })),
]);
