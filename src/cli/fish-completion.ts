import type { Offer, Outline, OutlinedOption } from "./outline.ts";

/** A completion script for fish, 3.1 and later. */
export const fishCompletion = (outlines: readonly Outline[]): string => `# Completion of scrubin for fish: scrubin completion fish

function __scrubin_command
    set -l command
    for word in (commandline -opc)[2..-1]
        switch "$command $word"
            case ${commandPatterns(outlines)}
                set command (string trim -- "$command $word")
        end
    end
    echo "$command"
end

function __scrubin_at
    set -l command (__scrubin_command)
    test "$command" = "$argv[1]"
end

complete -c scrubin -f
${outlines.flatMap(linesOf).join("\n")}
`;

const commandPatterns = (outlines: readonly Outline[]): string =>
  outlines
    .filter(({ path }) => path !== "")
    .map(({ path }) => quoted(path.includes(" ") ? path : ` ${path}`))
    .join(" ");

function linesOf({ path, options, subcommands, argument }: Outline): readonly string[] {
  const at = `complete -c scrubin -n ${quoted(`__scrubin_at ${path === "" ? '""' : `"${path}"`}`)}`;
  return [
    ...subcommands.map(({ name, says }) => `${at} -a ${name} -d ${quoted(says)}`),
    ...options.map((option) => `${at}${flagsOf(option)} -d ${quoted(option.says)}`),
    ...(subcommands.length === 0 ? argumentLine(at, argument) : []),
  ];
}

const argumentLine = (at: string, offer: Offer): readonly string[] => (offer.is === "nothing" ? [] : [`${at}${offered(offer)}`]);

function flagsOf({ flags, value }: OutlinedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join("");
  return value === undefined ? names : `${names} -r${offered(value)}`;
}

function offered(offer: Offer): string {
  switch (offer.is) {
    case "words":
      return ` -f -a ${quoted(offer.of.join(" "))}`;
    case "list":
      return ` -f -a ${quoted(`(__fish_complete_list , 'string split " " "${offer.of.join(" ")}"')`)}`;
    case "files":
      return " -F";
    case "folders":
      return ` -f -a ${quoted("(__fish_complete_directories)")}`;
    case "nothing":
      return " -f";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
