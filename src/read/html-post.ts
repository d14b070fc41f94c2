import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { linesOf } from "../text/lines.ts";
import { originOf } from "../text/origin.ts";
import { readText } from "./decode.ts";
import { htmlText } from "./html-text.ts";

/** Why something is no post. */
export interface Skip {
  readonly skip: string;
}

/** A page of an export as one post, its words in `text`; `particulars` tells the rest. */
export async function htmlPost(
  entry: Entry,
  particulars: (source: string) => Omit<Post, "text" | "origin" | "path" | "quotations">,
  edit: (source: string) => string = (source) => source,
): Promise<Post | Skip | Problem> {
  const { text: source, problem } = await readText(entry);
  if (problem !== undefined) return problem;
  const { mapped, quotations } = await htmlText(edit(source));
  if (mapped.text.trim() === "") return { skip: "without words" };
  return {
    ...particulars(source),
    path: entry.path,
    text: mapped.text,
    origin: originOf(entry.path, () => ({ mapped, lines: linesOf(source) })),
    ...(quotations.length > 0 ? { quotations } : {}),
  };
}
