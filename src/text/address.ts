import { unit, unitOf } from "./character.ts";

/** Whether a web address begins at an offset of a lower-case text. */
export function beginsUrl(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  if (code === 119) return lower.startsWith("www.", at);
  return code === 104 && (lower.startsWith("http://", at) || lower.startsWith("https://", at));
}

/** The end of the web address that begins at an offset; marks that close a sentence are outside. */
export function urlEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) > 32 && !'<>"」』，。'.includes(text[next] as string)) next += 1;
  while (",.;:!?)".includes(text[next - 1] as string)) next -= 1;
  return next;
}

/** Letters, digits and the underscore: what handles and mailboxes are made of. */
export function isName(code: number): boolean {
  const kind = unitOf(code);
  return kind === unit.letter || kind === unit.digit || code === 95;
}

/** The end of a run of name characters. */
export function nameEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && isName(text.charCodeAt(next))) next += 1;
  return next;
}

/** The end of the domain that begins at an offset. */
export function domainEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isName(text.charCodeAt(next)) || "-.".includes(text[next] as string))) next += 1;
  while (text[next - 1] === "." || text[next - 1] === "-") next -= 1;
  return next;
}
