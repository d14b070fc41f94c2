import type { Offer, Outline, OutlinedOption } from "./outline.ts";

/** A completion script for zsh: to be sourced, or put into a folder of $fpath as _scrubin. */
export const zshCompletion = (outlines: readonly Outline[]): string => `#compdef scrubin
# Completion of scrubin for zsh: scrubin completion zsh

${outlines.map(functionOf).join("\n\n")}

if [ "\${funcstack[1]}" = "_scrubin" ]; then
  _scrubin "$@"
else
  compdef _scrubin scrubin
fi
`;

const nameOf = (path: string): string => (path === "" ? "_scrubin" : `_scrubin_${path.replaceAll(" ", "_").replaceAll("-", "_")}`);

function functionOf({ path, options, subcommands, argument }: Outline): string {
  const specs = options.map(specOf);
  if (subcommands.length === 0) {
    const rest = argument.is === "nothing" ? [] : [quoted(`*:argument:${action(argument)}`)];
    return `${nameOf(path)}() {\n  ${["_arguments -s", ...specs, ...rest].join(" \\\n    ")}\n}`;
  }
  const described = subcommands.map(({ name, says }) => `      ${quoted(`${name}:${says.replaceAll(":", "\\:")}`)}`);
  const calls = subcommands.map(({ name }) => `        ${name}) ${nameOf(path === "" ? name : `${path} ${name}`)} ;;`);
  return `${nameOf(path)}() {
  local context state state_descr line
  typeset -A opt_args
  ${["_arguments -s -C", ...specs, quoted("1:command:->command"), quoted("*::argument:->argument")].join(" \\\n    ")}
  case $state in
    command)
      local -a commands=(
${described.join("\n")}
      )
      _describe command commands
      ;;
    argument)
      case $line[1] in
${calls.join("\n")}
      esac
      ;;
  esac
}`;
}

/** `'(-f --format)'{-f,--format}'[how]:value:(pretty json)'` */
function specOf({ flags, says, value }: OutlinedOption): string {
  const rest = `${`[${describedAs(says)}]`}${value === undefined ? "" : `:value:${action(value)}`}`;
  // What can be given again is not told here: all may.
  return flags.length === 1 ? quoted(`*${flags[0]}${rest}`) : `'*'{${flags.join(",")}}${quoted(rest)}`;
}

function action(offer: Offer): string {
  switch (offer.is) {
    case "words":
      return `(${offer.of.join(" ")})`;
    case "list":
      return `_values -s , value ${offer.of.join(" ")}`;
    case "files":
      return "_files";
    case "folders":
      return "_files -/";
    case "nothing":
      return "";
  }
}

const describedAs = (text: string): string => Array.from(text, (sign) => ("[]:\\".includes(sign) ? `\\${sign}` : sign)).join("");

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
