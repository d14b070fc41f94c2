import { Argument, Command, Option } from "commander";
import { type SchemaName, schemaNames } from "../model/schema-name.ts";
import { concernOption, jurisdictionOption, learnedOption, type Raw, rulesOption, shared } from "./option.ts";
import type { CoverageRequest, DiffRequest, ListRequest, SchemaRequest, TestRequest } from "./request.ts";

/** `scrubin rules`, `rules --coverage`, `rules diff`, `rules test`, `rules validate` and `rules schema`. */
export function rulesCommand(done: (request: ListRequest | CoverageRequest | DiffRequest | TestRequest | SchemaRequest) => void): Command {
  const command = new Command("rules")
    .description("List the rules; compare two jurisdictions; test and validate your own")
    .addOption(jurisdictionOption())
    .addOption(concernOption().conflicts("coverage"))
    .addOption(rulesOption())
    .addOption(formatOption())
    .addOption(new Option("--coverage", "count norms instead: by theme and jurisdiction, what sees to them and what waits"))
    .action((raw: Raw & { readonly format: string; readonly coverage?: boolean }) => {
      const { jurisdictions, concerns, rules } = shared(raw);
      const command = raw.coverage === true ? "rules coverage" : "rules";
      done({ command, jurisdictions, concerns, rules, json: raw.format === "json" });
    });
  command
    .command("diff <left> <right>")
    .description("How the rules of two jurisdictions (or of your own) differ, concern by concern")
    .addOption(concernOption())
    .addOption(rulesOption())
    .addOption(formatOption())
    .addOption(new Option("--color", "colour even where the output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action((left: string, right: string, _: Raw, self: Command) => {
      // Options that `rules` has too are taken by it, wherever they stand.
      const raw: Raw & { readonly format: string } = self.optsWithGlobals();
      const { concerns, rules, reveal, colour } = shared(raw);
      done({ command: "rules diff", left, right, concerns, rules, json: raw.format === "json", reveal, colour });
    });
  command
    .command("test [dir]")
    .description("Hold every rule against its own examples (without DIR the built-in rules); exit 2 when one fails")
    .addOption(learnedOption())
    .action((directory: string | undefined, { learned }: Raw) => done({ command: "rules test", directory, learned }));
  command
    .command("validate [dir]")
    .description("Read rules and say what is wrong with them; exit 2 when something is")
    .action((directory: string | undefined) => done({ command: "rules validate", directory }));
  command
    .command("schema")
    .addArgument(new Argument("[file]", "which sort of file").choices(schemaNames).default("rule"))
    .description("Print the JSON Schema of the files that rules are written in, for editors")
    .action((schema: SchemaName) => done({ command: "rules schema", schema }));
  return command;
}

const formatOption = (): Option => new Option("-f, --format <name>", "how to print it").choices(["pretty", "json"]).default("pretty");
