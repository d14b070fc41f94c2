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
  { name: "ndjson", summary: "a finding a line, as JSON", load: async () => (await import("./ndjson.ts")).ndjson },
];
