import type { Ruleset } from "../model/rule.ts";
import { pattern } from "../text/pattern.ts";
import { groupsOf, headingOf } from "./checklist-group.ts";
import { clause } from "./clause.ts";
import { visible } from "./hostile.ts";

/** What Markdown or the HTML in it would read as its own. */
const marks = pattern("[\\\\`*_[\\]<>&|~]", "gu");

/** The same as a task list, to paste into an issue or a wiki. */
export function checklistMarkdown(rulesets: readonly Ruleset[]): string {
  const lists = rulesets.map((ruleset) => ({ ruleset, groups: groupsOf(ruleset) })).filter(({ groups }) => groups.length > 0);
  if (lists.length === 0) return "No item fits.\n";
  const parts = lists.flatMap(({ ruleset, groups }) => [
    `# Before you post: ${plain(ruleset.title)}`,
    ...groups.flatMap(({ theme, entries }) => [
      `## ${headingOf(theme)}`,
      entries.map(({ says, cites }) => `- [ ] ${plain(says)} (${cites.map((cite) => plain(clause(cite))).join("; ")})`).join("\n"),
    ]),
  ]);
  return `${parts.join("\n\n")}\n`;
}

const plain = (text: string): string => visible(text).replace(marks, (mark) => `\\${mark}`);
