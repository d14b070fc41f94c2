import type { Cite } from "../model/finding.ts";
import type { ChecklistItem } from "../model/norm.ts";
import type { Ruleset } from "../model/rule.ts";
import { type Theme, themes } from "../model/theme.ts";

/** An item of a checklist with its clauses as they are printed. */
export interface ChecklistEntry {
  readonly says: string;
  readonly norms: readonly string[];
  readonly cites: readonly Omit<Cite, "inForce">[];
}

/** The items of one theme. */
export interface ChecklistGroup {
  readonly theme: Theme;
  readonly entries: readonly ChecklistEntry[];
}

/** The checklist of a ruleset by theme, in the order of themes. */
export function groupsOf({ checklist, instruments }: Ruleset): readonly ChecklistGroup[] {
  return themes.flatMap((theme) => {
    const items = checklist.filter((item) => item.theme === theme);
    return items.length === 0 ? [] : [{ theme, entries: items.map((item) => entryOf(item, instruments)) }];
  });
}

/** A theme as a heading: "Workplace media". */
export const headingOf = (theme: Theme): string => theme.slice(0, 1).toUpperCase() + theme.slice(1).replaceAll("-", " ");

function entryOf({ says, norms, cites }: ChecklistItem, instruments: Ruleset["instruments"]): ChecklistEntry {
  const told = cites.map(({ instrument, at, verified }) => {
    const found = instruments.find((one) => one.id === instrument);
    const title = found === undefined ? instrument : `${found.body}, ${found.title}`;
    return { instrument, title, at: at ?? null, url: found?.address ?? null, verified };
  });
  return { says, norms, cites: told };
}
