import { Command, Option } from "commander";
import { type Certainty, certainties } from "../model/certainty.ts";
import type { FailOn } from "../model/report.ts";
import { severities } from "../model/severity.ts";
import type { Shard } from "../model/shard.ts";
import {
  asOfOption,
  baselineOption,
  cacheOption,
  concernOption,
  historyOption,
  jurisdictionOption,
  learnedOption,
  limitOption,
  meOption,
  messagesOption,
  outputsOption,
  partialOption,
  patientsOption,
  picturesOption,
  type Raw,
  revealOption,
  rulesOption,
  shardOption,
  shared,
  stdinNameOption,
} from "./option.ts";
import type { CheckRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";

interface RawCheck extends Raw {
  readonly format: string;
  readonly failOn?: FailOn;
  readonly minCertainty?: Certainty;
  readonly config: boolean;
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly shard?: Shard;
  readonly baseline?: string;
  readonly staged?: boolean;
  readonly changedSince?: string;
  readonly wholeFiles?: boolean;
  readonly suggest?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

/** `scrubin check`: hands the request to `done`. */
export function checkCommand(formats: Rooms["formats"], done: (request: CheckRequest) => void): Command {
  const names = formats.map((format) => format.name);
  const command = new Command("check")
    .description("Check files, folders, globs, export archives, or standard input")
    .argument("[path...]", "what to check; - for standard input")
    .addOption(jurisdictionOption())
    .addOption(concernOption())
    .addOption(new Option("-f, --format <name>", "how to print the report").choices(names).default("pretty"))
    .addOption(outputsOption())
    .addOption(new Option("--fail-on <severity>", "what makes the exit code 1 (default: error)").choices([...severities, "never"]))
    .addOption(new Option("--min-certainty <certainty>", "leave out less certain findings").choices(certainties))
    .addOption(new Option("--no-config", "pass by scrubin.config.yaml and .scrubinignore"))
    .addOption(asOfOption())
    .addOption(learnedOption())
    .addOption(cacheOption())
    .addOption(historyOption())
    .addOption(messagesOption())
    .addOption(meOption())
    .addOption(partialOption())
    .addOption(patientsOption())
    .addOption(picturesOption())
    .addOption(limitOption())
    .addOption(baselineOption("the file of findings that are accepted"))
    .addOption(shardOption())
    .addOption(rulesOption())
    .addOption(revealOption())
    .addOption(stdinNameOption())
    .addOption(new Option("-q, --quiet", "print nothing when there is nothing to report"))
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"));
  return withFixes(withVersionControl(command))
    .addHelpText("after", () => `\nFormats:\n${formats.map((format) => `  ${format.name.padEnd(12)}${format.summary}`).join("\n")}`)
    .action((paths: readonly string[], raw: RawCheck) => {
      const { format, failOn, minCertainty, output, config, shard, baseline } = raw;
      done({
        command: "check",
        paths,
        ...shared(raw),
        cacheFile: raw.cache,
        choose: chosenBy(raw),
        format,
        failOn,
        minCertainty,
        config,
        shard,
        baseline,
        suggest: raw.suggest,
        fix: raw.fix ? "write" : raw.fixDryRun ? "show" : undefined,
        outputs: output ?? [],
        quiet: raw.quiet ?? false,
      });
    });
}

/** What version control is asked for. */
function chosenBy({ staged, changedSince, wholeFiles }: RawCheck): CheckRequest["choose"] {
  if (staged === true) return { staged };
  return changedSince === undefined ? undefined : { since: changedSince, wholeFiles: wholeFiles ?? false };
}

const withVersionControl = (command: Command): Command =>
  command
    .addOption(
      new Option("--staged", "check what the next commit would bring: the index of git, not the files in the folder").conflicts(
        "changedSince",
      ),
    )
    .addOption(new Option("--changed-since <ref>", "check files changed since this branch left another, and tell of changed lines alone"))
    .addOption(new Option("--whole-files", "with --changed-since: tell of unchanged lines too"));

/** What is staged cannot be mended in the folder. */
const withFixes = (command: Command): Command =>
  command
    .addOption(new Option("--suggest", "add changes that were judged again and help"))
    .addOption(
      new Option("--fix", "make such changes in local drafts (text, Markdown, HTML, NDJSON), then report what is left").conflicts([
        "fixDryRun",
        "shard",
        "staged",
      ]),
    )
    .addOption(
      new Option(
        "--fix-dry-run",
        "print what --fix would do as a diff instead of the report; it shows the text itself, so local files only",
      ).conflicts(["output", "format", "shard", "staged"]),
    );
