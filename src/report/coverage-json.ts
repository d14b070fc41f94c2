import { type Coverage, homes, type ServedNorm } from "../model/coverage.ts";
import { themes } from "../model/theme.ts";
import { homeOf, isWaiting, tallyOf } from "./coverage-tally.ts";
import { safeJson } from "./hostile.ts";

/** The same as the page for scripts: the matrix, every norm with its home, what waits and what is wrong, an item a line. */
export function coverageJson(coverage: Coverage): string {
  const { norms, waiting, uncovered, divided, unknown } = coverage;
  const parts = [
    `"matrix": ${list(cellsOf(norms))}`,
    `"norms": ${list(norms.map(normRecord))}`,
    `"waiting": ${list(waiting.map(({ id, awaits, sees, norms: ids }) => ({ rule: id, awaits, sees, norms: ids })))}`,
    `"uncovered": ${safeJson(uncovered)}`,
    `"divided": ${safeJson(divided)}`,
    `"unknown": ${safeJson(unknown)}`,
  ];
  return `{\n  ${parts.join(",\n  ")}\n}\n`;
}

const list = (items: readonly unknown[]): string => (items.length === 0 ? "[]" : `[\n    ${items.map(safeJson).join(",\n    ")}\n  ]`);

function cellsOf(norms: readonly ServedNorm[]): readonly Readonly<Record<string, unknown>>[] {
  const rulesets = [...new Set(norms.map(({ ruleset }) => ruleset))];
  return themes.flatMap((theme) =>
    rulesets.map((jurisdiction) => {
      const cell = norms.filter((norm) => norm.theme === theme && norm.ruleset === jurisdiction);
      const { all, by, waiting, uncovered } = tallyOf(cell);
      const counts = Object.fromEntries(homes.map((home) => [home, by[home] + waiting[home]]));
      return { theme, jurisdiction, norms: all, ...counts, uncovered, waiting: cell.filter(isWaiting).length };
    }),
  );
}

const normRecord = (norm: ServedNorm): Readonly<Record<string, unknown>> => ({
  id: norm.id,
  jurisdiction: norm.ruleset,
  theme: norm.theme,
  home: homeOf(norm) ?? null,
  by: norm.services.map(({ by }) => by),
  waiting: isWaiting(norm),
});
