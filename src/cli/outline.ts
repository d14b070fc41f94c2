import type { Argument, Command, Option } from "commander";
import { concerns } from "../model/concern.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import { themes } from "../model/theme.ts";

/** What a shell may offer where a value is wanted. */
export type Offer =
  | { readonly is: "words"; readonly of: readonly string[] }
  /** Words with commas between them. */
  | { readonly is: "list"; readonly of: readonly string[] }
  | { readonly is: "files" | "folders" | "nothing" };

export interface OutlinedOption {
  /** "-j", "--jurisdiction" */
  readonly flags: readonly string[];
  /** As help shows it: "-j, --jurisdiction <list>". */
  readonly shown: string;
  readonly says: string;
  /** Undefined where no value is taken. */
  readonly value: Offer | undefined;
}

/** One command as shells and the manual see it. */
export interface Outline {
  /** "rules diff"; empty for the program itself. */
  readonly path: string;
  readonly says: string;
  readonly usage: string;
  readonly options: readonly OutlinedOption[];
  readonly subcommands: readonly { readonly name: string; readonly says: string }[];
  /** What its arguments may be. */
  readonly argument: Offer;
}

const lists: Readonly<Record<string, readonly string[]>> = { jurisdiction: jurisdictions, concern: concerns, theme: themes };

/** All commands that are shown, the program itself first. `rules` are the names of rules, where a command asks for one. */
export function outlinesOf(program: Command, rules: readonly string[], path = ""): readonly Outline[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  const own: Outline = {
    path,
    says: program.description(),
    usage: help.commandUsage(program),
    options: help.visibleOptions(program).map(outlined),
    subcommands: commands.map((command) => ({ name: command.name(), says: firstLine(command.description()) })),
    argument: argumentOf(program.registeredArguments[0], rules, path.endsWith("help") ? names : []),
  };
  const inner = commands.flatMap((command) =>
    command.name() === "help"
      ? [helpOutline(command, path, names)]
      : outlinesOf(command, rules, path === "" ? command.name() : `${path} ${command.name()}`),
  );
  return [own, ...inner];
}

/** The command that prints help: its argument is a command beside it. */
const helpOutline = (command: Command, path: string, names: readonly string[]): Outline => ({
  path: path === "" ? "help" : `${path} help`,
  says: command.description(),
  usage: "",
  options: [],
  subcommands: [],
  argument: { is: "words", of: names.filter((name) => name !== "help") },
});

function outlined(option: Option): OutlinedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
  const takesValue = option.required || option.optional;
  return { flags, shown: option.flags, says: option.description, value: takesValue ? valueOf(option) : undefined };
}

function valueOf(option: Option): Offer {
  if (option.argChoices !== undefined) return { is: "words", of: option.argChoices };
  const list = lists[option.name()];
  if (list !== undefined) return { is: "list", of: list };
  return byPlaceholder(option.flags.slice(option.flags.lastIndexOf(" ")));
}

function argumentOf(argument: Argument | undefined, rules: readonly string[], commands: readonly string[]): Offer {
  if (argument === undefined) return commands.length > 0 ? { is: "words", of: commands } : { is: "nothing" };
  if (argument.argChoices !== undefined) return { is: "words", of: argument.argChoices };
  const name = argument.name();
  if (name.startsWith("rule")) return { is: "words", of: rules };
  if (name === "jurisdiction" || name === "left") return { is: "words", of: jurisdictions };
  return name === "path" || name === "part" ? { is: "files" } : byPlaceholder(name);
}

/** By what a value is called: `<file>`, `[dir]`. */
function byPlaceholder(name: string): Offer {
  if (name.includes("file") || name.includes("path")) return { is: "files" };
  return name.includes("dir") ? { is: "folders" } : { is: "nothing" };
}

const firstLine = (text: string): string => text.split("\n")[0] ?? "";
