/** What is printed for people besides the report, loaded together when a command other than `check` runs. */

export { checklistJson } from "./checklist-json.ts";
export { checklistMarkdown } from "./checklist-markdown.ts";
export { checklistPage } from "./checklist-page.ts";
export { coverageJson } from "./coverage-json.ts";
export { coveragePage } from "./coverage-page.ts";
export { diffJson, diffPage } from "./diff-page.ts";
export { explanationPage } from "./explanation-tree.ts";
export { failedExamples } from "./failed-examples.ts";
export { ledgerJson } from "./ledger-json.ts";
export { ledgerPage } from "./ledger-page.ts";
export { ruleJson, ruleTable } from "./rule-list.ts";
export { rulePage } from "./rule-page.ts";
export { toLookAt } from "./to-look-at.ts";
