import type { ReadOptions } from "../model/reader.ts";
import { type Intake, inputsOf, type Listed, type Surroundings } from "./inputs.ts";

/** Every input format; a new one is a line here. A reader is loaded when a name suggests it. Export readers come first. */
const readers: readonly Listed[] = [
  {
    name: "x",
    summary: "X / Twitter archive (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => name.endsWith(".js") || name.endsWith(".csv"),
    load: async () => (await import("./x.ts")).x,
  },
  {
    name: "facebook",
    summary: "Facebook export (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => name.endsWith(".json") || name.endsWith(".html"),
    load: async () => (await import("./facebook.ts")).facebook,
  },
  {
    name: "instagram",
    summary: "Instagram export, with the threads in it (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json", ".html"),
    load: async () => (await import("./instagram.ts")).instagram,
  },
  {
    name: "messenger",
    summary: "Messenger conversations by themselves (zip, folder or file); needs --include messages and --me",
    holds: "tree",
    mayHold: (name) => ends(name, ".json", ".html"),
    load: async () => (await import("./messenger.ts")).messenger,
  },
  {
    name: "threads",
    summary: "Threads without the rest of an Instagram export (zip, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json"),
    load: async () => (await import("./threads.ts")).threads,
  },
  {
    name: "markdown",
    summary: "Markdown (.md, .markdown, .mdx)",
    holds: "file",
    mayHold: (name) => ends(name, ".md", ".markdown", ".mdx"),
    load: async () => (await import("./markdown.ts")).markdown,
  },
  {
    name: "html",
    summary: "HTML pages (.html, .htm)",
    holds: "file",
    mayHold: (name) => ends(name, ".html", ".htm", ".xhtml"),
    load: async () => (await import("./html.ts")).html,
  },
  {
    name: "ndjson",
    summary: "posts as JSON, one a line (.ndjson, .jsonl) or in a list (.json)",
    holds: "file",
    mayHold: (name) => ends(name, ".ndjson", ".jsonl", ".json"),
    load: async () => (await import("./ndjson.ts")).ndjson,
  },
  {
    name: "text",
    summary: "plain text (.txt, standard input)",
    holds: "file",
    mayHold: () => false,
    load: async () => (await import("./plain.ts")).plain,
  },
];

const ends = (name: string, ...endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/**
 * Reads files, folders, patterns, archives and `-` (standard input). Batches come in the order of the paths; `files` counts what was finished.
 * Nothing is thrown for wrong input: it is a problem in a batch.
 */
export function openInputs(paths: readonly string[], options: ReadOptions & Surroundings): AsyncIterable<Intake> {
  return inputsOf(paths, options, readers);
}
