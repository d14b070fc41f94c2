import type { Claim, Entry, Reader } from "../model/reader.ts";
import { linesOf } from "../text/lines.ts";
import { originOf } from "../text/origin.ts";
import { headOf } from "./decode.ts";
import { type DraftParts, extensionOf, readDrafts } from "./draft.ts";
import { htmlText } from "./html-text.ts";

/** A web page as a draft. */
export const html: Reader = {
  name: "html",
  summary: "HTML pages (.html, .htm)",
  claim,
  read: (entries) => readDrafts(entries, "html", parse),
};

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return "no";
  const extension = extensionOf(entry);
  if ([".html", ".htm", ".xhtml"].includes(extension)) return "sure";
  if (extension !== "" && extension !== ".txt") return "no";
  const head = (await headOf(entry)).trimStart().slice(0, 64).toLowerCase();
  return head.startsWith("<!doctype html") || head.startsWith("<html") ? "sure" : "no";
}

async function parse(source: string, entry: Entry): Promise<DraftParts> {
  const { mapped, quotations } = await htmlText(source);
  return {
    text: mapped.text,
    origin: originOf(entry.path, () => ({ mapped, lines: linesOf(source) })),
    ...(quotations.length > 0 ? { quotations } : {}),
  };
}
