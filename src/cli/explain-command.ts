import { Command, Option } from "commander";
import {
  asOfOption,
  concernOption,
  historyOption,
  jurisdictionOption,
  learnedOption,
  limitOption,
  meOption,
  messagesOption,
  partialOption,
  type Raw,
  revealOption,
  rulesOption,
  shared,
  stdinNameOption,
} from "./option.ts";
import type { ExplainFindingRequest, ExplainRuleRequest } from "./request.ts";

/** `scrubin explain RULE` and `scrubin explain --finding FINGERPRINT PATH…`. */
export function explainCommand(done: (request: ExplainRuleRequest | ExplainFindingRequest) => void): Command {
  return new Command("explain")
    .description("Explain a rule, or why a finding was made")
    .argument("[rule-or-path...]", "a rule (uk/patient-detail), or with --finding where to look")
    .addOption(new Option("--finding <fingerprint>", "the finding to explain; its first eight characters do"))
    .addOption(jurisdictionOption())
    .addOption(concernOption())
    .addOption(asOfOption())
    .addOption(learnedOption())
    .addOption(historyOption())
    .addOption(messagesOption())
    .addOption(meOption())
    .addOption(partialOption())
    .addOption(limitOption())
    .addOption(rulesOption())
    .addOption(revealOption())
    .addOption(stdinNameOption())
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action(function explain(this: Command, words: readonly string[], raw: Raw & { readonly finding?: string }) {
      if (raw.finding !== undefined) {
        if (raw.finding.length < 8) this.error(`Unexpected fingerprint "${raw.finding}", expected eight characters or more`);
        done({ command: "explain finding", fingerprint: raw.finding, paths: words, ...shared(raw) });
        return;
      }
      const [rule, ...more] = words;
      if (rule === undefined || more.length > 0) return this.error("Expected one rule, or --finding and where to look");
      const { rules, reveal, colour, asOf } = shared(raw);
      done({ command: "explain rule", rule, rules, reveal, colour, asOf });
    });
}
