import type { Ledger, Report } from "../model/report.ts";
import { safeJson } from "./hostile.ts";
import { ledgerRecord } from "./ledger-record.ts";

/** The books of a run as one JSON object, a tree a line. */
export function ledgerJson(ledger: Ledger, tool: Report["tool"]): string {
  const { trees, ...rest } = ledgerRecord(ledger);
  const lines = (trees as readonly unknown[]).map((tree) => `\n      ${safeJson(tree)}`);
  const open = safeJson({ ...rest, trees: [] }).slice(0, -"[]}".length);
  const list = lines.length === 0 ? "[]" : `[${lines.join(",")}\n    ]`;
  return `{\n  "tool": ${safeJson({ name: tool.name, version: tool.version })},\n  "read": ${open}${list}}\n}\n`;
}
