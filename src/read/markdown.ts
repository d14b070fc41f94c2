import { kinds, type Post } from "../model/post.ts";
import type { Claim, Entry, Reader } from "../model/reader.ts";
import { linesOf } from "../text/lines.ts";
import { originOf } from "../text/origin.ts";
import { type DraftParts, extensionOf, fileName, readDrafts } from "./draft.ts";
import { type FrontMatter, frontMatterOf } from "./markdown-text/front-matter.ts";
import { renderMarkdown } from "./markdown-text/render.ts";

/** A Markdown file as a draft, or as a blog post when it has front matter. */
export const markdown: Reader = {
  name: "markdown",
  summary: "Markdown with or without front matter (.md, .markdown, .mdx)",
  claim,
  read: (entries) => readDrafts(entries, "markdown", parse),
};

function claim(entries: readonly Entry[]): Claim {
  const [entry] = entries;
  return entry !== undefined && entries.length === 1 && [".md", ".markdown", ".mdx"].includes(extensionOf(entry)) ? "sure" : "no";
}

function parse(source: string, entry: Entry): DraftParts {
  const front = frontMatterOf(source);
  const { mapped, quotations } = renderMarkdown(source, front, extensionOf(entry) === ".mdx");
  return {
    text: mapped.text,
    origin: originOf(entry.path, () => ({ mapped, lines: linesOf(source) })),
    ...(quotations.length > 0 ? { quotations } : {}),
    ...circumstances(source, front, fileName(entry)),
  };
}

function circumstances(source: string, front: FrontMatter | undefined, name: string): Partial<Post> {
  const value = (...keys: readonly string[]): string | undefined => {
    const scalar = front?.fields.find((field) => keys.includes(field.key))?.scalars[0];
    return scalar && source.slice(scalar.start, scalar.end);
  };
  const kind = kinds.find((known) => known === value("kind")?.toLowerCase());
  const at = dateOf(value("date") ?? "") ?? dateOf(name);
  const lang = value("lang", "language");
  const author = value("author.name", "author", "authors");
  const hidden = value("published")?.toLowerCase() === "false" || value("draft")?.toLowerCase() === "true";
  return {
    kind: kind ?? (front === undefined ? "draft" : "blog"),
    ...(at === undefined ? {} : { at }),
    ...(lang === undefined ? {} : { lang }),
    ...(author === undefined ? {} : { author: { name: author } }),
    ...(hidden ? { audience: "draft" as const } : {}),
  };
}

/** The date, and the time where it is ISO 8601, at the front of a value or file name. */
function dateOf(value: string): string | undefined {
  const [year = "", month = "", rest = ""] = value.trim().split("-", 3);
  const day = Number.parseInt(rest, 10);
  if (year.length !== 4 || !(Number(year) > 1900 && Number(month) >= 1 && Number(month) <= 12 && day >= 1 && day <= 31)) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const whole = value.trim();
  return whole.startsWith(`${date}T`) && !Number.isNaN(Date.parse(whole)) ? whole : date;
}
