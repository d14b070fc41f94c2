import { createHash } from "node:crypto";
import type { Manifest } from "../model/audit.ts";
import type { Ruleset } from "../model/rule.ts";

/** Version and SHA-256 of each ruleset with all its words and clauses; the weights of the learned model go under "learned". */
export function hashRulesets(rulesets: readonly Ruleset[], weights: Uint8Array | undefined): Manifest["rulesets"] {
  const hashed = rulesets.map((ruleset) => ({ id: ruleset.id, version: ruleset.version, sha256: hashOf(JSON.stringify(ruleset)) }));
  return weights === undefined ? hashed : [...hashed, { id: "learned", version: "", sha256: hashOf(weights) }];
}

const hashOf = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
