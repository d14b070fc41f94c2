import type { NameScore } from "./name-score.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameText } from "./name-text.ts";
import type { Role } from "./role.ts";
import { mark } from "./word-marks.ts";

/** A name found in a text and whose it is. */
export interface Named {
  readonly span: NameSpan;
  readonly scored: NameScore;
  readonly role: Role;
}

/** Roles that a list of names shares. */
const inherited: ReadonlySet<Role> = new Set<Role>(["practitioner", "relative", "public-figure", "historic"]);
const joins = new Set(["and", "en", "agus", "&", "le", "no"]);

/**
 * What is known of a name at one place holds at the others: "my son Liam … Liam", "Drs Peters, Dlomo and Van Wyk",
 * "Joseph Merrick … Joseph". Only a private name takes a role over.
 */
export function spreadRoles(names: NameText, found: readonly Named[]): readonly Named[] {
  const listed: Named[] = [];
  for (const named of found) {
    const before = listed.at(-1);
    const goesOn = before && named.role === "private" && named.span.title === "none" && goesOnList(names, before.span, named.span);
    listed.push(goesOn && inherited.has(before.role) ? { ...named, role: before.role } : named);
  }
  const roles = new Map<string, Role>();
  for (const { span, role } of listed) {
    if (role === "private" || role === "historic") continue;
    for (let i = span.first; i <= span.last; i += 1) roles.set(names.word(i), role);
  }
  return listed.map((named) => {
    const known = roles.get(names.word(named.span.last));
    const alike = known !== undefined && (!names.is(named.span.first, mark.first) || roles.get(names.word(named.span.first)) === known);
    return named.role === "private" && alike && !otherTitle(named.span, known) ? { ...named, role: known } : named;
  });
}

/** "Mrs Peters" is not Dr Peters. */
function otherTitle(span: NameSpan, role: Role): boolean {
  return span.title === "civil" && role !== "relative" && role !== "public-figure";
}

/** Nothing but commas and "and" between two names. */
function goesOnList(names: NameText, one: NameSpan, two: NameSpan): boolean {
  const gap = two.from - one.last - 1;
  if (gap > 1 || names.text.tokens.sentence[one.last] !== names.text.tokens.sentence[two.first]) return false;
  return gap === 0 ? names.between(two.from) === ", " : joins.has(names.word(one.last + 1));
}
