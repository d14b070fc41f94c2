import type { Rooms } from "../cli/rooms.ts";
import type { Instrument } from "../model/citation.ts";
import type { Cite } from "../model/finding.ts";
import type { Rule, Ruleset } from "../model/rule.ts";
import type { World } from "../model/world.ts";

/** A clause as a hover shows it. */
export interface ShownClause {
  /** Body and title, edition, section, and whether the number is confirmed. */
  readonly text: string;
  readonly url: string | undefined;
}

/** The words of rules and instruments, unpacked when the first hover asks for them. */
export class Catalogue {
  readonly #rulesets: Promise<readonly Ruleset[]>;

  constructor(ownRules: readonly string[], world: World, rooms: Pick<Rooms, "catalogue">) {
    this.#rulesets = rooms.catalogue(ownRules, world).then((found) => ("value" in found ? found.value : []));
  }

  async rule(id: string): Promise<{ readonly rule: Rule; readonly ruleset: Ruleset } | undefined> {
    for (const ruleset of await this.#rulesets) {
      const rule = ruleset.rules.find((one) => one.id === id);
      if (rule !== undefined) return { rule, ruleset };
    }
    return undefined;
  }

  /** A clause of a finding with the edition of its instrument. */
  async clause(cite: Cite, jurisdiction: string): Promise<ShownClause> {
    const ruleset = (await this.#rulesets).find(({ id }) => id === jurisdiction);
    const instrument = ruleset?.instruments.find(({ id }) => id === cite.instrument);
    return { text: clauseText(cite.title, instrument?.edition, cite.at, cite.verified), url: cite.url ?? undefined };
  }

  /** The clauses of a rule, those that are over too. */
  async clausesOf({ rule, ruleset }: { readonly rule: Rule; readonly ruleset: Ruleset }): Promise<readonly ShownClause[]> {
    return rule.cites.map(({ instrument: id, at, verified }) => {
      const instrument = ruleset.instruments.find((one) => one.id === id);
      const ended = instrument?.inForce.to === undefined ? "" : `; ended ${instrument.inForce.to}`;
      const text = clauseText(titleOf(instrument) ?? id, instrument?.edition, at ?? null, verified);
      return { text: `${text}${ended}`, url: instrument?.address };
    });
  }
}

const titleOf = (instrument: Instrument | undefined): string | undefined =>
  instrument === undefined ? undefined : `${instrument.body}, ${instrument.title}`;

function clauseText(title: string, edition: string | undefined, at: string | null, verified: Cite["verified"]): string {
  const head = edition === undefined ? title : `${title} (${edition})`;
  if (at === null) return `${head}, paragraph not confirmed`;
  return `${head}, ${at}, ${verified === "yes" ? "confirmed" : "paragraph not confirmed"}`;
}
