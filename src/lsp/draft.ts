import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A document of an editor as it goes to the readers of drafts. */
export interface Draft {
  /** Absolute; undefined for one that was never saved. */
  readonly file: string | undefined;
  /** What is put behind its name so that the right reader takes it; mostly nothing. */
  readonly ending: string;
  readonly form: Form;
}

export type Form = "text" | "markdown" | "mdx" | "html" | "ndjson" | "json";

/** Forms by the ending of a file's name, as the readers know them. */
const byEnding: Readonly<Record<string, Form>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdx": "mdx",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "text",
  ".text": "text",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
};

/** Forms by what editors call a language, each with the ending that its reader knows. */
const byLanguage: Readonly<Record<string, readonly [Form, string]>> = {
  markdown: ["markdown", ".md"],
  gfm: ["markdown", ".md"],
  mdx: ["mdx", ".mdx"],
  html: ["html", ".html"],
  xhtml: ["html", ".html"],
  mhtml: ["html", ".html"],
  plaintext: ["text", ".txt"],
  text: ["text", ".txt"],
  jsonl: ["ndjson", ".ndjson"],
  jsonlines: ["ndjson", ".ndjson"],
  ndjson: ["ndjson", ".ndjson"],
  json: ["json", ".json"],
};

/** What a document is: by the name of its file, as `scrubin check` reads it, else by its language; undefined where it is no draft. */
export function draftOf(uri: string, languageId: string): Draft | undefined {
  const scheme = uri.slice(0, uri.indexOf(":"));
  if (scheme !== "file" && scheme !== "untitled") return undefined;
  const file = scheme === "file" ? pathOf(uri) : undefined;
  const known = file === undefined ? undefined : byEnding[extname(basename(file)).toLowerCase()];
  if (known !== undefined) return { file, ending: "", form: known };
  const [form, ending] = byLanguage[languageId.toLowerCase()] ?? [];
  return form === undefined || ending === undefined ? undefined : { file, ending, form };
}

/** The path of a file's address; undefined for one that is none here. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
