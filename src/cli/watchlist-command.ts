import { Command } from "commander";
import type { HashListRequest } from "./audit-request.ts";
import { outputOption } from "./option.ts";

/** `scrubin watchlist hash FILE`. */
export function watchlistCommand(done: (request: HashListRequest) => void): Command {
  return new Command("watchlist").description("Lists of patients for --patients").addCommand(
    new Command("hash")
      .description("Replace the names, numbers and handles of a list by salted hashes, which --patients takes as well")
      .argument("<file>", "an entry a line, # for remarks")
      .addOption(outputOption("hashes"))
      .action((file: string, { output }: { readonly output?: string }) => done({ command: "watchlist hash", file, output })),
  );
}
