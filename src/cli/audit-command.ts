import { Command, InvalidArgumentError, Option } from "commander";
import { type Certainty, certainties } from "../model/certainty.ts";
import { type Deed, deeds } from "../model/decision.ts";
import { isIsoDate } from "../model/iso-date.ts";
import type { FailOn } from "../model/report.ts";
import { severities } from "../model/severity.ts";
import type { AuditRequest, DecideRequest } from "./audit-request.ts";
import {
  asOfOption,
  cacheOption,
  concernOption,
  jurisdictionOption,
  learnedOption,
  limitOption,
  meOption,
  messagesOption,
  partialOption,
  patientsOption,
  type Raw,
  repeatedOption,
  revealOption,
  rulesOption,
  shared,
} from "./option.ts";

interface RawAudit extends Raw {
  readonly out?: readonly string[];
  readonly decisions?: string;
  readonly failOn: FailOn;
  readonly minCertainty?: Certainty;
  readonly config: boolean;
  readonly on?: string;
  readonly quiet?: boolean;
}

interface RawDecide {
  readonly decisions: string;
  readonly as?: Deed;
  readonly reason?: string;
  readonly from?: string;
  readonly undo?: boolean;
  readonly on?: string;
}

const dayOption = (description: string): Option =>
  new Option("--on <date>", description).argParser((value: string) => {
    if (value.length !== 10 || !isIsoDate(value)) throw new InvalidArgumentError("Expected a date as YYYY-MM-DD.");
    return value;
  });

/** `scrubin audit EXPORT…` and `scrubin audit decide`. */
export function auditCommand(done: (request: AuditRequest | DecideRequest) => void): Command {
  return new Command("audit")
    .enablePositionalOptions()
    .description("Go through all that was ever posted: one report to work through, the most harmful first")
    .argument("<export...>", "export archives, folders and files")
    .addOption(jurisdictionOption())
    .addOption(concernOption())
    .addOption(
      repeatedOption(
        "-o, --out <[format=]file>",
        "where the report goes; html, markdown, csv or json, by the ending unless it is named (repeatable; default: scrubin-audit.html)",
      ),
    )
    .addOption(new Option("--decisions <file>", "what was decided so far (default: beside the report)"))
    .addOption(new Option("--fail-on <severity>", "what makes the exit code 1").choices([...severities, "never"]).default("error"))
    .addOption(new Option("--min-certainty <certainty>", "leave out less certain findings").choices(certainties))
    .addOption(new Option("--no-config", "pass by scrubin.config.yaml and .scrubinignore"))
    .addOption(asOfOption())
    .addOption(dayOption("the day of the audit, YYYY-MM-DD (default: today)"))
    .addOption(learnedOption())
    .addOption(cacheOption())
    .addOption(messagesOption())
    .addOption(meOption())
    .addOption(partialOption())
    .addOption(patientsOption())
    .addOption(limitOption())
    .addOption(rulesOption())
    .addOption(revealOption())
    .addOption(new Option("-q, --quiet", "no line of progress, nothing on standard output"))
    .action((paths: readonly string[], raw: RawAudit) => {
      const { out, decisions, failOn, minCertainty, config, on, quiet } = raw;
      const outputs = out ?? ["scrubin-audit.html"];
      done({
        command: "audit",
        paths,
        ...shared(raw),
        cacheFile: raw.cache,
        outputs,
        decisions,
        failOn,
        minCertainty,
        config,
        on,
        quiet: quiet ?? false,
      });
    })
    .addCommand(decideCommand(done));
}

function decideCommand(done: (request: DecideRequest) => void): Command {
  return new Command("decide")
    .description("Write down what was done about findings; without any, print what was decided so far")
    .argument("[fingerprint...]", "of the findings; the first eight digits do")
    .addOption(new Option("--decisions <file>", "where decisions are kept").default("scrubin-audit.decisions.json"))
    .addOption(new Option("--as <deed>", "what was done").choices(deeds))
    .addOption(new Option("--reason <text>", "why, or by whom"))
    .addOption(new Option("--from <file>", "take over the decisions that the page of an audit has saved"))
    .addOption(new Option("--undo", "take decisions back").conflicts(["as", "from"]))
    .addOption(dayOption("the day of the decision, YYYY-MM-DD (default: today)"))
    .action((fingerprints: readonly string[], { decisions, as, reason, from, undo, on }: RawDecide) => {
      done({ command: "audit decide", fingerprints, decisions, deed: as, reason, from, undo: undo ?? false, on });
    });
}
