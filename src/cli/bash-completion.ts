import type { Offer, Outline } from "./outline.ts";

/** A completion script for bash, 3.2 and later; it needs nothing else to be installed. */
export const bashCompletion = (outlines: readonly Outline[]): string => `# Completion of scrubin for bash: scrubin completion bash

__scrubin_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

__scrubin_list() {
  local last=\${cur##*,}
  COMPREPLY=($(compgen -W "$1" -P "\${cur%"$last"}" -- "$last"))
  compopt -o nospace 2>/dev/null
}

__scrubin_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}

__scrubin_folders() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -- "$cur"))
  compopt -o filenames 2>/dev/null
}

_scrubin() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${commandPatterns(outlines)}) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  # bash takes the = of --format=json for a word.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$command $prev" in
${outlines.flatMap(valueCases).join("\n")}
  esac
  case "$command" in
${outlines.map(commandCase).join("\n")}
  esac
}

complete -F _scrubin scrubin
`;

/** Commands and what may follow them: `" check"`, `"rules diff"`. */
const commandPatterns = (outlines: readonly Outline[]): string =>
  outlines
    .filter(({ path }) => path !== "")
    .map(({ path }) => quoted(path.includes(" ") ? path : ` ${path}`))
    .join(" | ");

function valueCases({ path, options }: Outline): readonly string[] {
  return options.flatMap(({ flags, value }) =>
    value === undefined ? [] : [`    ${flags.map((flag) => quoted(`${path} ${flag}`)).join(" | ")}) ${offered(value)}; return ;;`],
  );
}

function commandCase({ path, options, subcommands, argument }: Outline): string {
  const flags = options.flatMap((option) => option.flags).join(" ");
  const words = subcommands.map(({ name }) => name);
  const rest = words.length > 0 ? offered({ is: "words", of: words }) : offered(argument);
  return `    ${quoted(path)}) if [[ $cur == -* ]]; then __scrubin_words ${quoted(flags)}; else ${rest}; fi ;;`;
}

function offered(offer: Offer): string {
  switch (offer.is) {
    case "words":
      return `__scrubin_words ${quoted(offer.of.join(" "))}`;
    case "list":
      return `__scrubin_list ${quoted(offer.of.join(" "))}`;
    case "files":
      return "__scrubin_files";
    case "folders":
      return "__scrubin_folders";
    case "nothing":
      return ":";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
