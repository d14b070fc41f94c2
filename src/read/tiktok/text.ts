import type { Problem } from "../../model/problem.ts";
import type { Batch, ReadOptions } from "../../model/reader.ts";
import { linesOf } from "../../text/lines.ts";
import { MappedTextBuilder } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { headOf } from "../decode.ts";
import { Gathering } from "../gathering.ts";
import { messagesLeft, noted } from "../note.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { fieldsOf } from "./fields.ts";
import type { TikTokFile } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { postOf, type TikTokRecord } from "./record.ts";
import type { Section } from "./sections.ts";

/** Sections whose records always have words; captions came late, and who watches a live film may say nothing. */
const needsWords: ReadonlySet<Section> = new Set(["comment", "message", "review", "product"]);

/** The posts of one text file of an export. */
export async function* readTextFile(file: TikTokFile, section: Section, owner: Owner, options: ReadOptions): AsyncGenerator<Batch> {
  if (section === "message" && !options.messages) return yield noted(file.entry, "ignored", messagesLeft);
  const { path } = file.entry;
  let problems: Problem[] = [];
  let met = 0;
  for await (const blocks of blocksOf(file.entry, (problem) => problems.push(problem))) {
    const gathering = new Gathering();
    gathering.problems.push(...problems);
    problems = [];
    for (const block of blocks) {
      met++;
      if (needsWords.has(section) && !fieldsOf[section].words.some((key) => block.fields.has(key))) {
        const message = "Unexpected record without a known text field, expected one of its file: left out";
        gathering.problems.push({ code: "incomplete", message, path, line: block.line });
        continue;
      }
      const thread = section === "message" ? block.heading : undefined;
      const post = postOf(section, recordOf(path, block), { path, id: `${section}-${block.line}`, thread }, owner);
      if (typeof post === "string") gathering.skip(post);
      else gathering.posts.push(post);
    }
    yield gathering.batch();
  }
  yield { posts: [], problems };
  // A file without data says so in one sentence.
  const isStrange = met === 0 && (await headOf(file.entry)).trim().split("\n").length > 1;
  yield isStrange ? noted(file.entry, "unknown", "its lines are of no kind that is known") : noted(file.entry, "read");
}

function recordOf(path: string, { raw, line, fields }: Block): TikTokRecord {
  const find = (keys: readonly string[]) =>
    keys.map((key) => fields.get(key)).find((span) => span !== undefined && raw.slice(span.start, span.end).trim() !== "");
  return {
    text: (keys) => {
      const span = find(keys);
      return span === undefined ? undefined : raw.slice(span.start, span.end).trim();
    },
    words: (keys) => {
      const span = find(keys);
      if (span === undefined) return undefined;
      const mapped = new MappedTextBuilder(raw).copy(span.start, span.end).build();
      return { text: mapped.text, origin: originOf(path, () => ({ mapped, lines: linesOf(raw, { line, column: 1 }) })) };
    },
  };
}
