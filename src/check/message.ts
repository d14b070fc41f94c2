import type { Rule } from "../model/rule.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { particularsOf } from "./particulars.ts";

/** What the rule says, and by which kinds of evidence: never the words themselves. Of a story, what singles the person out. */
export function messageOf(rule: Rule, verdict: Verdict): string {
  const particulars = particularsOf(rule.concern, verdict).map(({ name }) => name);
  const kinds = (particulars.length > 0 ? particulars : kindsOf(verdict)).slice(0, 6);
  const evidence = kinds.length === 0 ? [] : [`${listed(kinds)}${kinds.length > 1 ? " together" : ""}`];
  const told = [...evidence, ...likenesses(rule, verdict)];
  return told.length === 0 ? rule.says : `${rule.says} (${told.join("; ")})`;
}

const kindsOf = ({ proofs }: Verdict): readonly string[] => [...new Set(proofs.map(kindOf))].filter((kind) => kind !== "");

/** That the finding rests on the learned model, in plain words. */
function likenesses(rule: Rule, { proofs }: Verdict): readonly string[] {
  const concerns = new Set(proofs.flatMap(({ by }) => ("learned" in by ? [by.learned] : [])));
  return [...concerns].map((concern) =>
    concern === rule.concern ? "reads like posts that were judged so" : `reads like posts that were judged ${concern.replaceAll("-", " ")}`,
  );
}

/** "lists/own-patient" reads "own patient"; words written in a rule have no name, and the learned model is told of apart. */
function kindOf({ by }: Proof): string {
  if ("learned" in by) return "";
  const name = "note" in by ? by.note : by.signal;
  if (name.startsWith("phrase:") || name === "pattern") return "";
  return (name.split("/").at(-1) ?? name).replaceAll("-", " ");
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
