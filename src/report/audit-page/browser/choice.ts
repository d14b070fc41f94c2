import { type Facet, isFacet } from "./facet.ts";

/** What the reader asked to see. A facet of which nothing is picked lets everything through. */
export interface Choice {
  readonly words: string;
  readonly picked: ReadonlyMap<Facet, ReadonlySet<string>>;
}

export const everything: Choice = { words: "", picked: new Map() };

/** A choice with a value of a facet picked or let go. */
export function toggled(choice: Choice, facet: Facet, value: string, on: boolean): Choice {
  const values = new Set(choice.picked.get(facet));
  if (on) values.add(value);
  else values.delete(value);
  const picked = new Map(choice.picked);
  if (values.size > 0) picked.set(facet, values);
  else picked.delete(facet);
  return { ...choice, picked };
}

/** A choice as the fragment of an address: `#?q=fever&concern=touting`. Empty for everything. */
export function fragmentOf({ words, picked }: Choice): string {
  const parameters = new URLSearchParams();
  if (words !== "") parameters.set("q", words);
  for (const [facet, values] of picked) for (const value of values) parameters.append(facet, value);
  const text = parameters.toString();
  return text === "" ? "" : `#?${text}`;
}

/** The choice of a fragment; undefined where the fragment is a place in the page. */
export function choiceOf(fragment: string): Choice | undefined {
  if (!fragment.startsWith("#?")) return undefined;
  let choice = everything;
  for (const [name, value] of new URLSearchParams(fragment.slice(2))) {
    if (name === "q") choice = { ...choice, words: value };
    else if (isFacet(name)) choice = toggled(choice, name, value, true);
  }
  return choice;
}
