import { type Coverage, type Home, homes, type ServedNorm } from "../model/coverage.ts";
import type { Style } from "../model/reporter.ts";
import { awaitables } from "../model/rule.ts";
import { themes } from "../model/theme.ts";
import { type Tally, tallyOf } from "./coverage-tally.ts";
import { visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { table } from "./table.ts";
import { labelled } from "./wrap.ts";

const words: Readonly<Record<Home, string>> = {
  rule: "rule on the words",
  metadata: "rule on metadata",
  history: "rule on history",
  checklist: "checklist item",
  excuse: "excuse",
};

/** The letter of a sort of home in a cell. */
const letter = (home: Home): string => home.slice(0, 1);

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** For people: which norms have which home, theme by theme and ruleset by ruleset, what waits, and what has none. */
export function coveragePage(coverage: Coverage, style: Style): string {
  if (coverage.norms.length === 0) return "No ruleset of the choice writes down its norms.\n";
  const colours = paint(style.colour);
  const rulesets = [...new Set(coverage.norms.map((norm) => norm.ruleset))];
  const columns = rulesets.map((id) => coverage.norms.filter((norm) => norm.ruleset === id));
  const lines = [
    ...matrixLines(rulesets, columns),
    "",
    ...labelled("", `${homes.map((home) => `${letter(home)} ${words[home]}`).join(", ")}; * waits`, style.width, ""),
    "",
    ...totalLines(rulesets, columns),
    "",
    ...waitingLines(coverage, style, colours),
    ...faultLines(coverage, style, colours),
  ];
  return `${lines.join("\n")}\n`;
}

function matrixLines(rulesets: readonly string[], columns: readonly (readonly ServedNorm[])[]): readonly string[] {
  const rows = themes.flatMap((theme) => {
    const cells = columns.map((norms) => norms.filter((norm) => norm.theme === theme));
    const sum = cells.reduce((total, cell) => total + cell.length, 0);
    return sum === 0 ? [] : [[theme, ...cells.map((cell) => cellText(tallyOf(cell))), String(sum).padStart(3)]];
  });
  const sums = columns.map((norms) => String(norms.length).padStart(3));
  const all = columns.reduce((total, norms) => total + norms.length, 0);
  return table([["", ...rulesets.map((id) => ` ${visible(id)}`), "all"], ...rows, ["all", ...sums, String(all).padStart(3)]]);
}

/** "11  9r 1h* 1c": how many norms, and in which homes. */
function cellText({ all, by, waiting, uncovered }: Tally): string {
  if (all === 0) return "  –";
  const parts = homes.flatMap((home) => [
    ...(by[home] === 0 ? [] : [`${by[home]}${letter(home)}`]),
    ...(waiting[home] === 0 ? [] : [`${waiting[home]}${letter(home)}*`]),
  ]);
  return [String(all).padStart(3), "", ...parts, ...(uncovered === 0 ? [] : [`${uncovered}?`])].join(" ");
}

function totalLines(rulesets: readonly string[], columns: readonly (readonly ServedNorm[])[]): readonly string[] {
  const tallies = [...columns.map(tallyOf), tallyOf(columns.flat())];
  const row = (label: string, count: (tally: Tally) => number): readonly string[] => [
    label,
    ...tallies.map((tally) => String(count(tally))),
  ];
  const waits = (tally: Tally): number => homes.reduce((sum, home) => sum + tally.waiting[home], 0);
  const rows = [
    ...homes.map((home) => row(words[home], ({ by, waiting }) => by[home] + waiting[home])),
    row("no home", ({ uncovered }) => uncovered),
    row("all", ({ all }) => all),
    row("of these waiting", waits),
  ];
  return table([["", ...rulesets.map(visible), "all"], ...rows], 1);
}

/** The rules that wait, by what they wait for, each with its norms. */
function waitingLines({ waiting, norms }: Coverage, style: Style, colours: Paint): readonly string[] {
  return awaitables.flatMap((what) => {
    const rules = waiting.filter(({ awaits }) => awaits === what);
    if (rules.length === 0) return [];
    const served = norms.filter(({ services }) => services.some(({ by }) => rules.some(({ id }) => id === by)));
    const head = colours.heading(`Waiting for ${what}`);
    const items = rules.flatMap((rule) => [
      `  ${visible(rule.id)}  ${visible(rule.says)}`,
      ...labelled("", visible(rule.norms.join(", ")), style.width, "    ").map(colours.quiet),
    ]);
    return [`${head} (${plural(rules.length, "rule")}, ${plural(served.length, "norm")})`, ...items, ""];
  });
}

/** What is wrong: nothing, in a sound ruleset. */
function faultLines({ uncovered, divided, unknown }: Coverage, style: Style, colours: Paint): readonly string[] {
  const line = (label: string, ids: readonly string[]): readonly string[] => {
    const mark = ids.length === 0 ? colours.good("✓") : colours.bad("✗");
    const list = ids.length === 0 ? "none" : `${ids.length}: ${ids.map(visible).join(", ")}`;
    return labelled(`${mark} ${label}: `, list, style.width, "");
  };
  return [
    ...line("uncovered", uncovered),
    ...line("with two sorts of home", divided),
    ...line(
      "named but in no ruleset",
      unknown.map(({ norm, by }) => `${norm} (${by})`),
    ),
  ];
}
