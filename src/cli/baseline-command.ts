import { Command, InvalidArgumentError, Option } from "commander";
import { isIsoDate } from "../model/iso-date.ts";
import { baselineOption, jurisdictionOption, learnedOption, meOption, messagesOption, type Raw, rulesOption, shared } from "./option.ts";
import type { BaselineRequest } from "./request.ts";

interface RawBaseline extends Raw {
  readonly baseline?: string;
  readonly reason?: string;
  readonly reviewer?: string;
  readonly until?: string;
  readonly prune?: boolean;
  readonly update?: boolean;
}

/** `scrubin baseline PATH…`. */
export function baselineCommand(done: (request: BaselineRequest) => void): Command {
  return new Command("baseline")
    .description("Accept the findings of today, so that only new ones fail; salted hashes, no words")
    .argument("[path...]", "what to check")
    .addOption(baselineOption("the file to write (default: that of the configuration, else .scrubin-baseline)"))
    .addOption(new Option("--reason <text>", "why they are accepted"))
    .addOption(new Option("--reviewer <name>", "who vouches for them"))
    .addOption(
      new Option("--until <date>", "the last day on which they are accepted: YYYY-MM-DD").argParser((value: string) => {
        if (value.length !== 10 || !isIsoDate(value)) throw new InvalidArgumentError("Expected a date as YYYY-MM-DD.");
        return value;
      }),
    )
    .addOption(new Option("--update", "keep the lines that are there and add what is new").conflicts("prune"))
    .addOption(new Option("--prune", "take out lines whose day is over or that accept nothing any more"))
    .addOption(jurisdictionOption())
    .addOption(learnedOption())
    .addOption(messagesOption())
    .addOption(meOption())
    .addOption(rulesOption())
    .action((paths: readonly string[], raw: RawBaseline) => {
      const { reason, reviewer, until, prune, update } = raw;
      const check = {
        command: "check" as const,
        paths,
        ...shared(raw),
        format: "json",
        failOn: undefined,
        minCertainty: undefined,
        config: true,
        outputs: [],
        quiet: true,
        baseline: raw.baseline,
      };
      done({ command: "baseline", check, reason, reviewer, until, prune: prune ?? false, update: update ?? false });
    });
}
