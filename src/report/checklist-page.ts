import type { Style } from "../model/reporter.ts";
import type { Ruleset } from "../model/rule.ts";
import { type ChecklistEntry, groupsOf, headingOf } from "./checklist-group.ts";
import { clause } from "./clause.ts";
import { visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** What people look at before they publish, for a terminal or a sheet of paper: by theme, with boxes to tick and the clauses. */
export function checklistPage(rulesets: readonly Ruleset[], style: Style): string {
  const colours = paint(style.colour);
  const lists = rulesets.map((ruleset) => ({ ruleset, groups: groupsOf(ruleset) })).filter(({ groups }) => groups.length > 0);
  if (lists.length === 0) return "No item fits.\n";
  const parts = lists.flatMap(({ ruleset, groups }) => [
    [colours.heading(`Before you post: ${visible(ruleset.title)}`)],
    ...groups.map(({ theme, entries }) => [headingOf(theme), ...entries.flatMap((entry) => entryLines(entry, style, colours))]),
  ]);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function entryLines({ says, cites }: ChecklistEntry, style: Style, colours: Paint): readonly string[] {
  const clauses = cites.flatMap((cite) => labelled("", visible(clause(cite)), style.width, "      "));
  return [...labelled("[ ] ", visible(says), style.width, "  "), ...clauses.map(colours.quiet)];
}
