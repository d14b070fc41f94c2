import type { Audit } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";

interface Form {
  readonly name: string;
  /** Of files, without the dot. */
  readonly ending: string;
  /** `asset` reads a file that the build put into dist. */
  load(asset: (name: string) => string): Promise<(audit: Audit, style: Style) => Iterable<string>>;
}

/** Every form of an audit; a new one is a line here. Only the one asked for is loaded. */
export const auditForms: readonly Form[] = [
  {
    name: "html",
    ending: "html",
    load: async (asset) => {
      const { auditPage } = await import("./audit-page.ts");
      const assets = { script: asset("audit-page.js"), style: asset("audit-page-style.css") };
      return (audit, style) => auditPage(audit, style, assets);
    },
  },
  { name: "markdown", ending: "md", load: async () => (await import("./audit-markdown.ts")).auditMarkdown },
  { name: "csv", ending: "csv", load: async () => (await import("./audit-csv.ts")).auditCsv },
  { name: "json", ending: "json", load: async () => (await import("./audit-json.ts")).auditJson },
];
