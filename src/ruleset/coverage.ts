import type { Coverage, Home, ServedNorm, Service } from "../model/coverage.ts";
import type { Rule, Ruleset, Sight, WaitingRule } from "../model/rule.ts";
import type { Signal } from "../model/signal.ts";
import type { Sources } from "../model/sources.ts";

const homeOf: Readonly<Record<Sight, Home>> = { text: "rule", metadata: "metadata", history: "history" };

/** A norm named by something. */
interface Naming {
  readonly norm: string;
  /** Undefined for signals, which all rulesets share. */
  readonly ruleset: string | undefined;
  readonly service: Service;
}

/**
 * Reckons which norms of the chosen rulesets (all, when none is named) have a home, and of which sort. What a ruleset
 * says of the norms of another is no home for them: a house may be stricter than its country without relieving it.
 */
export function reckonCoverage({ rulesets, signals }: Sources, chosen?: readonly string[]): Coverage {
  const isChosen = (ruleset: Ruleset): boolean => chosen?.includes(ruleset.id) ?? true;
  const namings = [...rulesets.flatMap(namedBy), ...signals.flatMap(excusedBy)];
  const byNorm = new Map<string, Naming[]>();
  for (const naming of namings) {
    const mine = byNorm.get(naming.norm);
    if (mine === undefined) byNorm.set(naming.norm, [naming]);
    else mine.push(naming);
  }
  const norms = rulesets.filter(isChosen).flatMap((ruleset) =>
    ruleset.norms.map(({ id, theme }): ServedNorm => {
      const mine = (byNorm.get(id) ?? []).filter((naming) => naming.ruleset === undefined || naming.ruleset === ruleset.id);
      return { id, ruleset: ruleset.id, theme, services: mine.map(({ service }) => service) };
    }),
  );
  const known = new Set(rulesets.flatMap((ruleset) => ruleset.norms.map(({ id }) => id)));
  return {
    norms,
    waiting: rulesets.filter(isChosen).flatMap((ruleset) => ruleset.waiting),
    uncovered: norms.filter(({ services }) => services.length === 0).map(({ id }) => id),
    divided: norms.filter(({ services }) => new Set(services.map(({ home }) => home)).size > 1).map(({ id }) => id),
    unknown: namings.filter(({ norm }) => !known.has(norm)).map(({ norm, service }) => ({ norm, by: service.by })),
  };
}

function namedBy({ id, rules, waiting, checklist }: Ruleset): readonly Naming[] {
  const ruled = [...rules, ...waiting].flatMap((rule) => rule.norms.map((norm) => ({ norm, ruleset: id, service: serviceOf(rule) })));
  const service = { home: "checklist", by: `${id}/checklist` } as const;
  const listed = checklist.flatMap((item) => item.norms.map((norm) => ({ norm, ruleset: id, service })));
  return [...ruled, ...listed];
}

const serviceOf = (rule: Rule | WaitingRule): Service => ({
  home: homeOf[rule.sees],
  by: rule.id,
  ...("awaits" in rule ? { awaits: rule.awaits } : {}),
});

const excusedBy = ({ name, norms = [] }: Signal): readonly Naming[] =>
  norms.map((norm) => ({ norm, ruleset: undefined, service: { home: "excuse", by: name } }));
