import { Command, CommanderError } from "commander";
import type { Problem } from "../model/problem.ts";
import { auditCommand } from "./audit-command.ts";
import { baselineCommand } from "./baseline-command.ts";
import { checkCommand } from "./check-command.ts";
import { checklistCommand } from "./checklist-command.ts";
import { completionCommand, manCommand } from "./completion-command.ts";
import { configCommand, initCommand } from "./config-command.ts";
import { explainCommand } from "./explain-command.ts";
import { inspectCommand } from "./inspect-command.ts";
import { lspCommand } from "./lsp-command.ts";
import { mergeCommand } from "./merge-command.ts";
import type { Request } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { rulesCommand } from "./rules-command.ts";
import { watchCommand } from "./watch-command.ts";
import { watchlistCommand } from "./watchlist-command.ts";

/** What became of a command line: something to do, something to say (help, version), or a problem. */
export type Parsed = { readonly request: Request } | { readonly say: string } | { readonly problem: Problem };

/** What stands below the help, and in the manual. */
export const footer = `
Examples:
  scrubin check draft.md                         one draft, all four jurisdictions
  scrubin check --jurisdiction uk,ie blog/       a folder, two jurisdictions
  scrubin check facebook-export.zip --output report.txt
  pbpaste | scrubin check -
  scrubin audit facebook-export.zip -j uk        everything ever posted, to work through
  scrubin inspect facebook-export.zip            what it holds, and how much of it is read
  scrubin checklist -j hk                        what no program can see
  scrubin explain uk/patient-detail              what a rule asks and why
  scrubin rules diff sa uk                       how two jurisdictions differ

Exit codes:
  0    nothing at or over the threshold (--fail-on)
  1    findings at or over it
  2    usage, configuration or rules invalid
  3    an input could not be read in full (findings are printed all the same)
  130  interrupted

Nothing leaves this machine. Words that may point at a patient are masked unless --reveal is given.
Colour: --color and --no-color, then NO_COLOR, then FORCE_COLOR, then whether the output is a terminal.`;

/** Reads a command line. `columns` is the width of help texts. */
export async function parse(argv: readonly string[], rooms: Pick<Rooms, "tool" | "formats">, columns: number): Promise<Parsed> {
  let said = "";
  let complaint = "";
  let request: Request | undefined;
  const program = programOf(rooms, (made) => {
    request = made;
  });
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({
        writeOut: (text) => {
          said += text;
        },
        writeErr: () => {},
        outputError: (text) => {
          complaint += text;
        },
        getOutHelpWidth: () => columns,
        getErrHelpWidth: () => columns,
      });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { say: said } : { problem: misuse(complaint, program) };
  }
  return request === undefined ? { problem: misuse("", program) } : { request };
}

/** All commands with their options; each hands what is asked for to `done`. */
export function programOf(rooms: Pick<Rooms, "tool" | "formats">, done: (request: Request) => void): Command {
  const program = new Command("scrubin")
    // What stands behind the name of a command is for that command: audit and audit decide share names of options.
    .enablePositionalOptions()
    .description("Checks what health practitioners publish against the professional rules of sa, uk, hk and ie. Offline.")
    .version(rooms.tool.version, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .addHelpText("after", footer);
  program
    .addCommand(checkCommand(rooms.formats, done))
    .addCommand(inspectCommand(done))
    .addCommand(auditCommand(done))
    .addCommand(baselineCommand(done))
    .addCommand(mergeCommand(rooms.formats, done))
    .addCommand(checklistCommand(done))
    .addCommand(rulesCommand(done))
    .addCommand(explainCommand(done))
    .addCommand(watchlistCommand(done))
    .addCommand(configCommand(done))
    .addCommand(initCommand(done))
    .addCommand(watchCommand(done))
    .addCommand(lspCommand(done))
    .addCommand(completionCommand(done))
    .addCommand(manCommand(done));
  return program;
}

const withSubcommands = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(withSubcommands)];

/** The parser's own message as a problem: "error: " gone, its suggestion as the hint. */
function misuse(complaint: string, program: Command): Problem {
  const [first = "", ...rest] = complaint.trim().split("\n");
  const message = first.startsWith("error: ") ? first.slice("error: ".length) : first;
  const suggestion = rest.join(" ").trim();
  const hint = suggestion.startsWith("(") ? suggestion.slice(1, -1) : "see scrubin --help";
  return {
    code: "usage",
    message: message === "" ? `Expected a command: ${namesOf(program)}` : message,
    hint,
  };
}

/** The commands as a list for people: "check, audit or init". */
function namesOf({ commands }: Command): string {
  const names = commands.map((command) => command.name());
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
