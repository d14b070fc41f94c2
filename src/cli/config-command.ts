import { Command, Option } from "commander";
import type { ConfigRequest, InitRequest } from "./request.ts";

/** `scrubin config [--explain FILE | --schema]`. */
export function configCommand(done: (request: ConfigRequest) => void): Command {
  return new Command("config")
    .description("Show the settings in force, and in which file and line each stands")
    .addOption(new Option("--explain <file>", "those for this file (default: for the working directory)").conflicts("schema"))
    .addOption(new Option("--schema", "print the JSON Schema of scrubin.config.yaml, for editors"))
    .action((raw: { readonly explain?: string; readonly schema?: boolean }) => {
      done({ command: "config", file: raw.explain, schema: raw.schema ?? false });
    });
}

/** `scrubin init`. */
export function initCommand(done: (request: InitRequest) => void): Command {
  return new Command("init")
    .description("Write a scrubin.config.yaml to begin with")
    .argument("[jurisdiction...]", "whose rules apply: sa, uk, hk, ie (default: all)")
    .addOption(new Option("--force", "replace the one that is there"))
    .action((jurisdictions: readonly string[], raw: { readonly force?: boolean }) => {
      done({ command: "init", jurisdictions, force: raw.force ?? false });
    });
}
