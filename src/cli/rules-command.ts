import { Command, Option } from "commander";
import { concernOption, jurisdictionOption, type Raw, rulesOption, shared } from "./option.ts";
import type { CoverageRequest, ListRequest, TestRequest } from "./request.ts";

/** `scrubin rules`, `rules --coverage`, `rules test` and `rules validate`. */
export function rulesCommand(done: (request: ListRequest | CoverageRequest | TestRequest) => void): Command {
  const command = new Command("rules")
    .description("List the rules; test and validate your own")
    .addOption(jurisdictionOption())
    .addOption(concernOption().conflicts("coverage"))
    .addOption(rulesOption())
    .addOption(new Option("-f, --format <name>", "how to print the list").choices(["pretty", "json"]).default("pretty"))
    .addOption(new Option("--coverage", "count norms instead: by theme and jurisdiction, what sees to them and what waits"))
    .action((raw: Raw & { readonly format: string; readonly coverage?: boolean }) => {
      const { jurisdictions, concerns, rules } = shared(raw);
      const command = raw.coverage === true ? "rules coverage" : "rules";
      done({ command, jurisdictions, concerns, rules, json: raw.format === "json" });
    });
  command
    .command("test [dir]")
    .description("Hold every rule against its own examples (without DIR the built-in rules); exit 2 when one fails")
    .action((directory: string | undefined) => done({ command: "rules test", directory }));
  command
    .command("validate [dir]")
    .description("Read rules and say what is wrong with them; exit 2 when something is")
    .action((directory: string | undefined) => done({ command: "rules validate", directory }));
  return command;
}
