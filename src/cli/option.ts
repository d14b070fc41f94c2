import { InvalidArgumentError, Option } from "commander";
import { isIsoDate } from "../model/iso-date.ts";
import type { Limits } from "../model/limits.ts";
import type { Shard } from "../model/shard.ts";
import type { Looks, ReadChoice } from "./choices.ts";
import { limitOf } from "./limit.ts";

/** A comma list of names; repeated use adds up. Blank items are refused. */
function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => {
    const items = value.split(",").map((item) => item.trim());
    if (items.includes("")) throw new InvalidArgumentError("Expected names with commas between them.");
    return [...(before ?? []), ...items];
  });
}

/** An option that may be given several times, one value each. */
export function repeatedOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

export const jurisdictionOption = (): Option => listOption("-j, --jurisdiction <list>", "whose rules: sa, uk, hk, ie (default: all)");
export const concernOption = (): Option => listOption("--concern <list>", "only these concerns");
export const themeOption = (): Option => listOption("--theme <list>", "only these themes");
export const outputOption = (what: string): Option => new Option("-o, --output <file>", `write the ${what} to a file instead`);
export const outputsOption = (): Option =>
  repeatedOption(
    "-o, --output <[format=]file>",
    "write the report to a file instead; repeatable, e.g. -o sarif=report.sarif -o markdown=-",
  );
export const rulesOption = (): Option => repeatedOption("--rules <dir>", "add rulesets of your own (repeatable)");
export const revealOption = (): Option => new Option("--reveal", "show words that may point at a patient");
export const messagesOption = (): Option => new Option("--include <what>", "read more of an archive").choices(["messages"]);
export const meOption = (): Option =>
  repeatedOption("--me <name>", "a name, handle or number of the owner, for exports that do not say whose they are (repeatable)");
export const partialOption = (): Option => new Option("--allow-partial", "let files of an export pass that are not understood");
export const patientsOption = (): Option =>
  new Option(
    "--patients <file>",
    "names, numbers and handles of patients to look for; never printed (see scrubin watchlist hash)",
  ).conflicts("reveal");
export const cacheOption = (): Option =>
  new Option("--cache [file]", "keep verdicts for the next run: salted hashes, no words").preset(".scrubin-cache");
export const picturesOption = (): Option =>
  new Option("--pictures", "look into the pictures of an export for the place and the time of taking");
export const limitOption = (): Option =>
  new Option(
    "--limit <name=value>",
    "raise a bound on archives: ratio, total, entries, depth or name, e.g. total=500GB (repeatable)",
  ).argParser((value: string, before: Partial<Limits> | undefined) => ({ ...before, ...limitOf(value) }));
export const learnedOption = (): Option => new Option("--no-learned", "judge by the rules alone, without the learned model");
export const historyOption = (): Option => new Option("--no-history", "judge each post by itself, not the posts of an author together");
/** A date nobody can mistake: everything else is refused before a post is read. */
export const asOfOption = (): Option =>
  new Option(
    "--as-of <date>",
    "judge all posts by what was in force then: YYYY-MM-DD, YYYY-MM or YYYY (default: the day of each post)",
  ).argParser((value: string) => {
    if (!isIsoDate(value)) throw new InvalidArgumentError("Expected a date as YYYY, YYYY-MM or YYYY-MM-DD.");
    return value;
  });
/** One of equal parts, e.g. 2/8. */
export const shardOption = (): Option =>
  new Option("--shard <i/n>", "check only this part of the posts, e.g. 2/8; see scrubin merge").argParser((value: string): Shard => {
    const [index = 0, count = 0, ...rest] = value.split("/").map(Number);
    const isRight =
      rest.length === 0 && Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count && count <= 10_000;
    if (!isRight) throw new InvalidArgumentError("Expected a part and the number of parts, such as 2/8.");
    return { index, count };
  });
export const baselineOption = (description: string): Option => new Option("--baseline <file>", description);
export const stdinNameOption = (): Option =>
  new Option("--stdin-filename <name>", "the name standard input goes by, which decides its format");

/** What commander hands on, as far as several commands share it. */
export interface Raw {
  readonly jurisdiction?: readonly string[];
  readonly concern?: readonly string[];
  readonly rules?: readonly string[];
  readonly include?: "messages";
  readonly me?: readonly string[];
  readonly allowPartial?: boolean;
  readonly limit?: Partial<Limits>;
  readonly pictures?: boolean;
  readonly patients?: string;
  readonly cache?: string;
  readonly stdinFilename?: string;
  readonly reveal?: boolean;
  readonly color?: boolean;
  readonly asOf?: string;
  readonly learned?: boolean;
  readonly history?: boolean;
}

/** The options that say what is read. */
export function readChoice(raw: Raw): ReadChoice {
  return {
    messages: raw.include === "messages",
    me: raw.me,
    stdinName: raw.stdinFilename,
    allowPartial: raw.allowPartial,
    limits: raw.limit,
    pictures: raw.pictures,
  };
}

/** The options that say how pages look. */
export const looks = (raw: Raw): Looks => ({ reveal: raw.reveal ?? false, colour: raw.color });

/** The shared options as the requests name them. */
export function shared(raw: Raw) {
  return {
    jurisdictions: raw.jurisdiction,
    concerns: raw.concern,
    rules: raw.rules ?? [],
    ...readChoice(raw),
    ...looks(raw),
    asOf: raw.asOf,
    learned: raw.learned,
    patients: raw.patients,
    history: raw.history,
  };
}
