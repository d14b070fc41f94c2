import type { Conditions, Expression, History, Within } from "../model/expression.ts";

/** An expression in a line, near to how a rule writes it: "2 of (age, day, place) in a paragraph". */
export function inWords(expression: Expression): string {
  switch (expression.word) {
    case "signal":
      return expression.name;
    case "note":
      return [expression.kind, ...expression.traits].join("/");
    case "phrase":
      return `“${expression.phrases[0] ?? ""}”${expression.phrases.length > 1 ? ` or ${expression.phrases.length - 1} more` : ""}`;
    case "pattern":
      return `pattern ${expression.source}`;
    case "all":
      return room(joined(expression.of, " and "), expression.within);
    case "any":
      return room(joined(expression.of, " or "), expression.within);
    case "near":
      return room(joined(expression.of, " near "), expression.within);
    case "sequence":
      return room(joined(expression.of, ", then "), expression.within);
    case "at-least":
      return room(`${expression.count} of ${joined(expression.of, ", ")}`, expression.within);
    case "score":
      return room(
        `${expression.threshold} points of (${expression.of.map(({ add, when }) => `${inWords(when)} ${add}`).join(", ")})`,
        expression.within,
      );
    case "not":
      return `not ${inWords(expression.of)}`;
    case "missing":
      return `no ${inWords(expression.of)} anywhere`;
    case "context":
      return `in answer to ${inWords(expression.of)}`;
    case "resembles":
      return `resembles ${expression.concern} by ${expression.atLeast} or more`;
    case "unlike":
      return `resembles ${expression.concern} by less than ${expression.below}`;
    case "found":
      return `a finding on ${expression.concerns.join(" or ")}`;
    case "history":
      return history(expression);
    case "where":
      return conditions(expression.conditions);
  }
}

const joined = (parts: readonly Expression[], by: string): string =>
  parts.length === 1 && parts[0] ? inWords(parts[0]) : `(${parts.map(inWords).join(by)})`;

function room(text: string, within: Within): string {
  if (within === "post") return text;
  return typeof within === "number" ? `${text} within ${within} words` : `${text} in a ${within}`;
}

function conditions(asked: Conditions): string {
  const told = Object.entries(asked).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(" or ") : value}`);
  return `where ${told.join(" and ")}`;
}

/** Several posts: "3 posts with praise, alike in product, within 365 days, beside 1 with a tie". */
function history({ of, alike, posts, within, apart, beside, addsUp }: History): string {
  return [
    `${posts} post${posts === 1 ? "" : "s"} with ${inWords(of)}`,
    ...(alike === undefined ? [] : [`alike in ${alike}`]),
    ...(within === undefined ? [] : [`within ${spanOf(within)}`]),
    ...(apart === undefined ? [] : [`${spanOf(apart)} apart`]),
    ...(beside === undefined ? [] : [`beside ${beside.posts} with ${inWords(beside.of)}`]),
    ...(addsUp === undefined
      ? []
      : [`adding up to ${addsUp.threshold} points of (${addsUp.of.map(({ add, when }) => `${inWords(when)} ${add}`).join(", ")})`]),
  ].join(", ");
}

const spanOf = (days: number): string => (days < 2 ? `${Math.round(days * 24)} hours` : `${days} days`);
