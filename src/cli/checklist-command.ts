import { Command, Option } from "commander";
import { jurisdictionOption, outputOption, type Raw, rulesOption, shared, themeOption } from "./option.ts";
import type { ChecklistRequest } from "./request.ts";

interface RawChecklist extends Raw {
  readonly format: ChecklistRequest["format"];
  readonly theme?: readonly string[];
  readonly output?: string;
}

/** `scrubin checklist`. */
export function checklistCommand(done: (request: ChecklistRequest) => void): Command {
  return new Command("checklist")
    .description("List what no program can see, to look at before you post")
    .addOption(jurisdictionOption())
    .addOption(themeOption())
    .addOption(rulesOption())
    .addOption(new Option("-f, --format <name>", "how to print the list").choices(["text", "markdown", "json"]).default("text"))
    .addOption(outputOption("list"))
    .action((raw: RawChecklist) => {
      const { jurisdictions, rules } = shared(raw);
      done({ command: "checklist", jurisdictions, themes: raw.theme, rules, format: raw.format, output: raw.output });
    });
}
