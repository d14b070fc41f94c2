import { Chalk } from "chalk";
import type { Severity } from "../model/severity.ts";

/** Colours by purpose; every one leaves the text as it is when colour is off. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  heading(text: string): string;
  quiet(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** Paints with the sixteen colours every terminal has. What the terminal can do is decided outside, never here. */
export function paint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const bySeverity = { error: chalk.red.bold, warning: chalk.yellow, info: chalk.blue } as const;
  return {
    severity: (severity, text) => bySeverity[severity](text),
    heading: (text) => chalk.underline(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
  };
}
