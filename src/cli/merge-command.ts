import { Command, Option } from "commander";
import type { FailOn } from "../model/report.ts";
import { severities } from "../model/severity.ts";
import { outputsOption } from "./option.ts";
import type { MergeRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";

interface RawMerge {
  readonly format: string;
  readonly output?: readonly string[];
  readonly failOn?: FailOn;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** `scrubin merge PART…`. */
export function mergeCommand(formats: Rooms["formats"], done: (request: MergeRequest) => void): Command {
  return new Command("merge")
    .description("Put together the reports of check --shard i/n --format shard")
    .argument("<part...>", "files written by the shards, all of them")
    .addOption(new Option("-f, --format <name>", "how to print the report").choices(formats.map(({ name }) => name)).default("pretty"))
    .addOption(outputsOption())
    .addOption(new Option("--fail-on <severity>", "what makes the exit code 1 (default: as the shards)").choices([...severities, "never"]))
    .addOption(new Option("-q, --quiet", "print nothing when there is nothing to report"))
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action((paths: readonly string[], { format, output, failOn, quiet, color }: RawMerge) => {
      done({ command: "merge", paths, format, outputs: output ?? [], failOn, quiet: quiet ?? false, reveal: false, colour: color });
    });
}
