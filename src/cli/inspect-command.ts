import { Command, Option } from "commander";
import {
  limitOption,
  looks,
  meOption,
  messagesOption,
  outputOption,
  partialOption,
  type Raw,
  readChoice,
  stdinNameOption,
} from "./option.ts";
import type { InspectRequest } from "./request.ts";

interface RawInspect extends Raw {
  readonly json?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** `scrubin inspect`: hands the request to `done`. */
export function inspectCommand(done: (request: InspectRequest) => void): Command {
  return new Command("inspect")
    .description("Tell what files, folders and export archives hold, and how much of it is read; judges nothing")
    .argument("[path...]", "what to look into; - for standard input")
    .addOption(new Option("--json", "one JSON object instead of a page"))
    .addOption(outputOption("account"))
    .addOption(messagesOption())
    .addOption(meOption())
    .addOption(partialOption())
    .addOption(limitOption())
    .addOption(stdinNameOption())
    .addOption(new Option("-q, --quiet", "no line of progress"))
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action((paths: readonly string[], raw: RawInspect) => {
      const { json, output, quiet } = raw;
      done({ command: "inspect", paths, ...readChoice(raw), ...looks(raw), json: json ?? false, output, quiet: quiet ?? false });
    });
}
