import type { Style } from "../model/reporter.ts";
import type { ConcernDiff, Position, RulesetDiff } from "../model/ruleset-diff.ts";
import { clause } from "./clause.ts";
import { safeJson, visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** How two rulesets differ, for people: what only one knows, then what both know, each with what differs. */
export function diffPage(diff: RulesetDiff, style: Style): string {
  const colours = paint(style.colour);
  const { left, right } = diff;
  const onlyLeft = diff.concerns.filter((one) => one.right === undefined);
  const onlyRight = diff.concerns.filter((one) => one.left === undefined);
  const shared = diff.concerns.filter((one) => one.left !== undefined && one.right !== undefined);
  const counts = `${shared.length} concern${shared.length === 1 ? "" : "s"} in both, ${onlyLeft.length} only in ${left.id}, ${onlyRight.length} only in ${right.id}`;
  const lines = [
    visible(`${left.title} (${left.id}) and ${right.title} (${right.id}): ${counts}`),
    ...[...onlyLeft, ...onlyRight, ...shared].flatMap((one) => ["", ...concernLines(one, diff, style, colours)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The same for scripts, a concern a line. */
export function diffJson(diff: RulesetDiff): string {
  const lines = diff.concerns.map(({ concern, left, right }) => safeJson({ concern, left: left ?? null, right: right ?? null }));
  const concerns = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  return `{\n  "left": ${safeJson(diff.left)},\n  "right": ${safeJson(diff.right)},\n  "concerns": ${concerns}\n}\n`;
}

/** What a side has to say under one heading. */
type Told = readonly string[];
type Telling = readonly [id: string, told: Told];
type Side = readonly [id: string, position: Position];

function concernLines({ concern, left, right }: ConcernDiff, diff: RulesetDiff, style: Style, colours: Paint): readonly string[] {
  const sides = [
    [diff.left.id, left],
    [diff.right.id, right],
  ] as const;
  const known = sides.filter(([, position]) => position !== undefined) as readonly Side[];
  const wide = Math.max(4, diff.left.id.length, diff.right.id.length);
  const only = known.length === 1 ? `  only in ${known[0]?.[0]}` : "";
  const row = (heading: string, of: (position: Position) => Told): readonly string[] =>
    sideLines(heading, together(known.map(([id, position]) => [id, of(position)])), wide, style);
  const split = (heading: string, of: (position: Position) => Told): readonly string[] =>
    sideLines(heading, apart(known.map(([id, position]) => [id, of(position)])), wide, style);
  const differs = left?.when.join() !== right?.when.join();
  return [
    `${colours.heading(concern)}${only}`,
    ...row("severity", (one) => [[...new Set(one.rules.map(({ severity }) => severity))].join(", ")]),
    ...row("says", (one) => one.rules.map(({ says }) => says)),
    ...row("kinds", (one) => (one.kinds.length === 0 ? [] : [one.kinds.join(", ")])),
    ...(differs ? row("when", (one) => one.when.map(shortened)) : []),
    ...split("unless", (one) => one.unless),
    ...split("lowered", (one) => one.loweredBy),
    ...row("clauses", (one) => one.clauses.filter(({ ended }) => ended === null).map(clause)),
    ...row("norms", (one) => one.norms.map(({ id, theme, asks }) => `${theme}: ${id}, ${asks}`)),
  ];
}

/** What each side tells, once where they tell the same. */
function together(told: readonly Telling[]): readonly Telling[] {
  const [one, other] = told;
  return one !== undefined && other !== undefined && one[1].join("\n") === other[1].join("\n") ? [["both", one[1]]] : told;
}

/** Lists of names: what both have, and what only one has. */
function apart(told: readonly Telling[]): readonly Telling[] {
  const [one, other] = told;
  const join = (id: string, names: Told): Telling => [id, names.length === 0 ? [] : [names.join(", ")]];
  if (one === undefined || other === undefined) return told.map(([id, names]) => join(id, names));
  return [
    join(
      "both",
      one[1].filter((name) => other[1].includes(name)),
    ),
    join(
      one[0],
      one[1].filter((name) => !other[1].includes(name)),
    ),
    join(
      other[0],
      other[1].filter((name) => !one[1].includes(name)),
    ),
  ];
}

/** A heading, and beneath each side's id what it tells. */
function sideLines(heading: string, told: readonly Telling[], wide: number, style: Style): readonly string[] {
  const entries = told.flatMap(([id, texts]) => texts.map((text, at) => [at === 0 ? id : "", text] as const));
  return entries.flatMap(([id, text], at) => {
    const label = `${(at === 0 ? heading : "").padEnd(9)} ${id.padEnd(wide)}  `;
    return labelled(label, visible(text), style.width, "  ");
  });
}

/** A condition longer than this is for `explain` and the YAML. */
const longest = 240;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
