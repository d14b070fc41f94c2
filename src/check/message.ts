import type { Rule } from "../model/rule.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { particularsOf } from "./particulars.ts";

/** What the rule says, and by which kinds of evidence: never the words themselves. Of a story, what singles the person out. */
export function messageOf(rule: Rule, verdict: Verdict): string {
  const particulars = particularsOf(rule.concern, verdict).map(({ name }) => name);
  const kinds = (particulars.length > 0 ? particulars : kindsOf(verdict)).slice(0, 6);
  if (kinds.length === 0) return rule.says;
  return `${rule.says} (${listed(kinds)}${kinds.length > 1 ? " together" : ""})`;
}

const kindsOf = ({ proofs }: Verdict): readonly string[] => [...new Set(proofs.map(kindOf))].filter((kind) => kind !== "");

/** "lists/own-patient" reads "own patient"; words written in a rule have no name. */
function kindOf({ by }: Proof): string {
  const name = "note" in by ? by.note : by.signal;
  if (name.startsWith("phrase:") || name === "pattern") return "";
  return (name.split("/").at(-1) ?? name).replaceAll("-", " ");
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
