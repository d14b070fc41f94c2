import type { Audit, Standing } from "../model/audit.ts";
import type { AuditOutput } from "./audit-outputs.ts";

/** A few lines for the terminal once the reports are written. */
export function auditSummary({ report, ranked, gone }: Audit, outputs: readonly AuditOutput[], decisions: string): string {
  const { posts, unread } = report.read;
  const of = (standing: Standing): number => ranked.filter((one) => one.standing === standing).length;
  const lines = [
    `${count(ranked.length, "finding")} in ${count(posts, "post")}: ${of("new")} new, ${of("open")} open, ${of("returned")} come back, ${of("settled")} settled`,
    ...(gone.length === 0 ? [] : [`${count(gone.length, "decision")} on what is not there any more`]),
    ...(unread.length === 0 ? [] : [`Not read in full: ${unread.length}`]),
    ...outputs.map(({ file, form }) => `${form.padEnd(10)}${file ?? "-"}`),
    `decisions ${decisions}`,
  ];
  return `${lines.join("\n")}\n`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
