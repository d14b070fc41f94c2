import type { Explanation } from "../model/explanation.ts";
import type { Evidence, Finding } from "../model/finding.ts";
import type { Style } from "../model/reporter.ts";
import { visible } from "./hostile.ts";
import { masked } from "./mask.ts";
import { type Paint, paint } from "./paint.ts";
import { findingLines } from "./pretty-finding.ts";

type Word = Explanation["words"][number];

/** A finding and why it was made, for people: the parts of the rule that held, those that did not, the words of each. */
export function explanationPage(finding: Finding, explanation: Explanation, style: Style): string {
  const colours = paint(style.colour);
  const lines = [
    visible(finding.place.path),
    ...findingLines(finding, style, colours),
    ...partLines(explanation, finding, style, colours, ""),
  ];
  const hint = style.reveal ? [] : ["", colours.quiet("Words that may point at a patient are masked; --reveal shows them.")];
  return `${[...lines, ...hint].join("\n")}\n`;
}

function partLines(part: Explanation, finding: Finding, style: Style, colours: Paint, indent: string): readonly string[] {
  const mark = part.holds ? colours.good("✓") : colours.bad("✗");
  const says = part.says === undefined ? "" : colours.quiet(` (${visible(part.says)})`);
  const words = part.words.map((word) => `${indent}    ${wordLine(word, finding, style)}`);
  const inner = part.parts.flatMap((one) => partLines(one, finding, style, colours, `${indent}  `));
  return [`${indent}${mark} ${visible(part.label)}${says}`, ...words, ...inner];
}

function wordLine(word: Word, finding: Finding, style: Style): string {
  const text = masked({ text: word.text, identifies: !isHarmless(word, finding.evidence) }, style);
  const kept = word.kept === undefined ? "" : `, does not count: ${visible(word.kept)}`;
  return `${word.line}:${word.column} “${visible(text)}”${kept}`;
}

/** An explanation does not say which words identify, so only those shown by the finding itself are shown. */
function isHarmless(word: Word, evidence: readonly Evidence[]): boolean {
  const same = evidence.filter((one) => one.text === word.text && one.place?.line === word.line && one.place.column === word.column);
  return same.length > 0 && same.every((one) => !one.identifies);
}
