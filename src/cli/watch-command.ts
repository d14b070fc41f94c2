import { Command, Option } from "commander";
import { type Certainty, certainties } from "../model/certainty.ts";
import {
  asOfOption,
  baselineOption,
  concernOption,
  jurisdictionOption,
  learnedOption,
  type Raw,
  revealOption,
  rulesOption,
  shared,
} from "./option.ts";
import type { WatchRequest } from "./request.ts";

interface RawWatch extends Raw {
  readonly minCertainty?: Certainty;
  readonly config: boolean;
  readonly quiet?: boolean;
  readonly baseline?: string;
}

/** `scrubin watch [PATH…]`. */
export function watchCommand(done: (request: WatchRequest) => void): Command {
  return new Command("watch")
    .description("Check drafts, then again what changes, until Ctrl-C; archives are not watched")
    .argument("[path...]", "files, folders, globs (default: the folder you are in)")
    .addOption(jurisdictionOption())
    .addOption(concernOption())
    .addOption(new Option("--min-certainty <certainty>", "leave out less certain findings").choices(certainties))
    .addOption(new Option("--no-config", "pass by scrubin.config.yaml and .scrubinignore"))
    .addOption(asOfOption())
    .addOption(learnedOption())
    .addOption(baselineOption("the file of findings that are accepted"))
    .addOption(rulesOption())
    .addOption(revealOption())
    .addOption(new Option("-q, --quiet", "print findings only"))
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action((paths: readonly string[], raw: RawWatch) => {
      const { minCertainty, config, baseline } = raw;
      const check = {
        command: "check" as const,
        ...shared(raw),
        paths: paths.length === 0 ? ["."] : paths,
        format: "pretty",
        failOn: undefined,
        minCertainty,
        config,
        baseline,
        outputs: [],
        quiet: raw.quiet ?? false,
      };
      done({ command: "watch", check });
    });
}
