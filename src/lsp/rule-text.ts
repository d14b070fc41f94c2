import type { Catalogue } from "./clauses.ts";

/** A rule in a few lines of plain text, for a message; undefined where there is no such rule. */
export async function ruleText(id: string, catalogue: Catalogue): Promise<string | undefined> {
  const found = await catalogue.rule(id);
  if (found === undefined) return undefined;
  const { says, why, fix, severity } = found.rule;
  const clauses = await catalogue.clausesOf(found);
  return [
    `${id} (${severity}): ${says}`,
    `Why: ${why}`,
    `What to do: ${fix}`,
    ...clauses.map(({ text, url }) => `See: ${text}${url === undefined ? "" : ` <${url}>`}`),
  ].join("\n");
}
