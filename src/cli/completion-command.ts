import { Argument, Command } from "commander";
import type { CompletionRequest, ManRequest } from "./request.ts";

/** Shells for which there is a script. */
const shells = ["bash", "zsh", "fish"] as const;

const recipes = `
Install it:
  bash  scrubin completion bash > ~/.local/share/bash-completion/completions/scrubin
        (or in ~/.bashrc: source <(scrubin completion bash))
  zsh   scrubin completion zsh > ~/.zfunc/_scrubin, with fpath+=~/.zfunc before compinit
  fish  scrubin completion fish > ~/.config/fish/completions/scrubin.fish`;

/** `scrubin completion SHELL`. */
export function completionCommand(done: (request: CompletionRequest) => void): Command {
  return new Command("completion")
    .description("Print a script that completes commands, options and their values in a shell")
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .addHelpText("after", recipes)
    .action((shell: (typeof shells)[number]) => done({ command: "completion", shell }));
}

/** `scrubin man`. */
export function manCommand(done: (request: ManRequest) => void): Command {
  return new Command("man").description("Print the manual page: scrubin man | man -l -").action(() => done({ command: "man" }));
}
