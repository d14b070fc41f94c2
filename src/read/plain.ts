import type { Claim, Entry, Reader } from "../model/reader.ts";
import { linesOf } from "../text/lines.ts";
import { unchanged } from "../text/mapped-text.ts";
import { originOf } from "../text/origin.ts";
import { headOf } from "./decode.ts";
import { extensionOf, readDrafts } from "./draft.ts";
import { withoutMutes } from "./mutes.ts";

/** Plain text: the fallback for a single file that nobody else knows and that is not binary. */
export const plain: Reader = {
  name: "text",
  summary: "plain text (.txt, standard input, anything else that is text)",
  claim,
  read: (entries) =>
    readDrafts(entries, "text", (source, entry) => {
      // The comments that are mutes are no words of the text.
      const text = withoutMutes(source);
      return { text, origin: originOf(entry.path, () => ({ mapped: unchanged(text), lines: linesOf(source) })) };
    }),
};

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return "no";
  if ([".txt", ".text", ""].includes(extensionOf(entry))) return "maybe";
  return (await headOf(entry)).includes("\0") ? "no" : "maybe";
}
