/** A message with a word that the rule did not bind on the day by which the post is judged; the post still stands online today. */
export function withDay(message: string, bound: boolean, asOf: string | null): string {
  if (bound) return message;
  return `${message}; no clause was in force ${asOf === null ? "of late" : `${asOf.length === 10 ? "on" : "in"} ${asOf}`}`;
}
