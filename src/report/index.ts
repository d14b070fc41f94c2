import type { Reporter } from "../model/reporter.ts";

interface Entry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Reporter>;
}

/** Every output format; a new one is a line here. Only the one asked for is loaded. */
export const reporters: readonly Entry[] = [
  { name: "pretty", summary: "for people: excerpts with carets and a summary", load: async () => (await import("./pretty.ts")).pretty },
  { name: "json", summary: "one JSON object with everything in it", load: async () => (await import("./json.ts")).json },
  { name: "sarif", summary: "SARIF 2.1.0, for code scanning", load: async () => (await import("./sarif.ts")).sarif },
  { name: "junit", summary: "JUnit XML, for CI systems that list test results", load: async () => (await import("./junit.ts")).junit },
  { name: "github", summary: "annotations of GitHub Actions, the rest summarised", load: async () => (await import("./github.ts")).github },
  { name: "gitlab", summary: "code quality report of GitLab", load: async () => (await import("./gitlab.ts")).gitlab },
  { name: "markdown", summary: "for a comment on a pull request", load: async () => (await import("./markdown.ts")).markdown },
  { name: "csv", summary: "a table for spreadsheets, a finding a line", load: async () => (await import("./csv.ts")).csv },
  { name: "shard", summary: "part of a report, for scrubin merge", load: async () => (await import("./shard.ts")).shard },
  { name: "ndjson", summary: "a finding a line, as JSON", load: async () => (await import("./ndjson.ts")).ndjson },
];
