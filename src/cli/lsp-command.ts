import { Command, Option } from "commander";
import type { LspRequest } from "./request.ts";

/** `scrubin lsp`. */
export function lspCommand(done: (request: LspRequest) => void): Command {
  return (
    new Command("lsp")
      .description("Check while you write: a language server for editors, on standard input and output")
      // Editors that can speak in other ways say so, and hand over their process.
      .addOption(new Option("--stdio", "speak through standard input and output, as it does anyway"))
      .addOption(new Option("--clientProcessId <id>").hideHelp())
      .action(() => done({ command: "lsp" }))
  );
}
