import type { Edit } from "../model/suggestion.ts";

/** One replacement in words that repeat nothing of the post: "12:5 to 12:21: “in their forties”". */
export function editWords({ place, text }: Edit): string {
  const from = `${place.line}:${place.column}`;
  const to = `${place.endLine}:${place.endColumn}`;
  if (from === to) return `at ${from} insert “${text}”`;
  return text === "" ? `take out ${from} to ${to}` : `${from} to ${to}: “${text}”`;
}
