import type { Report } from "../model/report.ts";
import type { Outline } from "./outline.ts";
import { footer } from "./program.ts";

/** The manual page in roff. It bears no date: the same program gives the same page. */
export function manPage(outlines: readonly Outline[], { name, version }: Report["tool"]): string {
  const [program, ...commands] = outlines.filter(({ path }) => path !== "help" && !path.endsWith(" help"));
  if (program === undefined) return "";
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    ".SH NAME",
    `${name} \\- ${escaped(lowered(program.says))}`,
    ".SH SYNOPSIS",
    `.B ${name}`,
    "\\fIcommand\\fR [\\fIoption\\fR ...] [\\fIargument\\fR ...]",
    ".SH DESCRIPTION",
    escaped(program.says),
    ".SH COMMANDS",
    ...commands.flatMap(commandLines),
    ...footerLines(),
    ".SH FILES",
    ...pairs([
      ["scrubin.config.yaml", "Settings for the files of its folder and below; scrubin config tells which are in force."],
      [".scrubinignore", "Files that are never checked, as patterns of .gitignore."],
      [".scrubin-baseline", "Findings that are accepted, as scrubin baseline writes them."],
    ]),
    ".SH SEE ALSO",
    "The README of the package, and rulesets/README.md beside it on writing rules.",
    "",
  ].join("\n");
}

function commandLines({ path, says, usage, options }: Outline): readonly string[] {
  return [
    `.SS ${escaped(path)}`,
    escaped(says),
    ".PP",
    `\\fB${escaped(usage)}\\fR`,
    ...options.filter(({ flags }) => !flags.includes("--help")).flatMap(({ shown, says: what }) => pairs([[shown, what]])),
  ];
}

const pairs = (list: readonly (readonly [string, string])[]): readonly string[] =>
  list.flatMap(([term, text]) => [".TP", `\\fB${escaped(term)}\\fR`, escaped(text)]);

/** What stands below the help of the program: examples, exit codes, and remarks, each a section. */
function footerLines(): readonly string[] {
  return footer
    .trim()
    .split("\n\n")
    .flatMap((part) => {
      const [first = "", ...rest] = part.split("\n");
      if (!first.endsWith(":")) return [".SH NOTES", ...part.split("\n").map(escaped)];
      const title = first === "Exit codes:" ? "EXIT STATUS" : first.slice(0, -1).toUpperCase();
      return [`.SH ${title}`, ".nf", ...rest.map(escaped), ".fi"];
    });
}

/** Text as roff shows it: no sign of it is a command. */
function escaped(text: string): string {
  const safe = text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("\n", " ");
  const plain = Array.from(safe, (sign) =>
    sign > "~" ? `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]` : sign,
  ).join("");
  return plain.startsWith(".") || plain.startsWith("'") ? `\\&${plain}` : plain;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(". Offline.", ", offline");
