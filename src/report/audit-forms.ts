import type { Audit } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";

interface Form {
  readonly name: string;
  /** Of files, without the dot. */
  readonly ending: string;
  load(): Promise<(audit: Audit, style: Style) => Iterable<string>>;
}

/** Every form of an audit; a new one is a line here. Only the one asked for is loaded. */
export const auditForms: readonly Form[] = [
  { name: "json", ending: "json", load: async () => (await import("./audit-json.ts")).auditJson },
];
