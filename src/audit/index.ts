export { readDecisions, writeDecisions } from "./decision-file.ts";
export { hashInputs } from "./hash-inputs.ts";
export { hashRulesets } from "./hash-rulesets.ts";
export { rank } from "./rank.ts";
