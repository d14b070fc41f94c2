import type { Finding } from "../model/finding.ts";
import type { Style } from "../model/reporter.ts";
import { clause } from "./clause.ts";
import { pointed } from "./excerpt.ts";
import { visible } from "./hostile.ts";
import { linkedLine, otherPosts, ownAdds } from "./linked-posts.ts";
import type { Paint } from "./paint.ts";
import { suggestionText } from "./suggestion.ts";
import { labelled } from "./wrap.ts";

const indent = "    ";

/** One finding for people, as lines: what, where, the words with carets, why, what to do, by which clause. */
export function findingLines(finding: Finding, style: Style, paint: Paint): readonly string[] {
  const { line, column } = finding.place;
  const head = `${line}:${column}  ${paint.severity(finding.severity, finding.severity)}  ${visible(finding.message)}`;
  const tail = `${visible(finding.rule)} · certainty ${finding.certainty} · ${finding.fingerprint}`;
  return [
    `  ${head}`,
    `${indent}${paint.quiet(tail)}`,
    ...excerptLines(finding, style, paint),
    ...postLines(finding, style),
    ...labelled("why  ", visible(finding.why), style.width, indent),
    ...labelled("fix  ", visible(finding.fix), style.width, indent),
    ...(finding.suggestions ?? []).flatMap((one) => labelled("try  ", visible(suggestionText(one)), style.width, indent)),
    ...finding.cites.flatMap((cite) => labelled("see  ", visible(clause(cite)), style.width, indent)),
    ...changeLines(finding, style),
    "",
  ];
}

/** The other posts of a finding across posts, and what each adds. */
function postLines(finding: Finding, style: Style): readonly string[] {
  const others = otherPosts(finding);
  if (others.length === 0) return [];
  const own = ownAdds(finding);
  return [
    ...(own.length === 0 ? [] : labelled("here  ", visible(`adds ${own.join(", ")}`), style.width, indent)),
    ...others.flatMap((post) => labelled("with  ", visible(linkedLine(post)), style.width, indent)),
  ];
}

/** What has become of the rule since the day by which the post is judged, on one line. */
function changeLines({ changed }: Finding, style: Style): readonly string[] {
  if (changed.length === 0) return [];
  const told = changed.map(({ now, title, since }) =>
    now === null ? `${title} ended ${since}` : `${clause(now)}, in force since ${since}`,
  );
  return labelled("since  ", visible(`the rule has changed: ${told.join("; ")}`), style.width, indent);
}

/** The excerpt behind its line number, and the carets beneath. */
function excerptLines(finding: Finding, style: Style, paint: Paint): readonly string[] {
  if (finding.excerpt.length === 0) return [];
  const number = String(finding.place.line);
  const blank = " ".repeat(number.length);
  const { line, carets } = pointed(finding.excerpt, style.width - indent.length - number.length - 3, style);
  const source = `${indent}${paint.quiet(`${number} │`)} ${line}`;
  if (carets === "") return [source];
  return [source, `${indent}${paint.quiet(`${blank} │`)} ${paint.severity(finding.severity, carets)}`];
}
