import mammoth from "mammoth";
import type { Origin } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { problemOf } from "./damage.ts";
import { checkSize, readBytes } from "./docx/bytes.ts";
import { extensionOf, fileName } from "./draft.ts";
import { htmlText } from "./html-text.ts";

/** A document of Word as a draft: text, lists, tables, footnotes and alt texts as they would be published; comments and deletions are not. */
export const docx: Reader = {
  name: "docx",
  summary: "Word documents (.docx); places are paragraph and character",
  claim,
  read,
};

function claim(entries: readonly Entry[]): Claim {
  const [entry] = entries;
  return entry !== undefined && entries.length === 1 && extensionOf(entry) === ".docx" ? "sure" : "no";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  for (const entry of entries) {
    try {
      const bytes = await readBytes(entry);
      await checkSize(bytes);
      yield await postOf(entry, bytes);
    } catch (error) {
      yield { posts: [], problems: [problemIn(error, entry.path)] };
    }
  }
}

async function postOf(entry: Entry, bytes: Buffer): Promise<Batch> {
  // Pictures are not needed, only what stands for them in words.
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage });
  const { mapped, quotations } = await htmlText(value);
  const post = {
    id: fileName(entry),
    kind: "draft",
    platform: "docx",
    path: entry.path,
    text: mapped.text,
    ...(quotations.length > 0 ? { quotations } : {}),
    origin: paragraphsOf(entry.path, mapped.text),
    audience: "unknown",
  } as const;
  return { posts: [post], problems: [] };
}

/** A document has no lines: paragraphs are counted instead. */
function paragraphsOf(path: string, text: string): Origin {
  const at = (offset: number) => {
    const before = text.slice(0, offset).split("\n\n");
    return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  };
  return {
    place: (start, end) => {
      const [from, to] = [at(start), at(end)];
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** The library's own messages may quote what it read: only that it failed is told. */
function problemIn(error: unknown, path: string): Problem {
  const problem = problemOf(error, path);
  if (!problem.message.startsWith("Unexpected failure while reading")) return problem;
  return { code: "unreadable", message: "Unexpected content, expected a Word document (.docx)", path };
}
