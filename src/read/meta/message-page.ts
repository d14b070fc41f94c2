import type { Post } from "../../model/post.ts";
import type { Batch } from "../../model/reader.ts";
import { type Lines, linesOf } from "../../text/lines.ts";
import { originOf } from "../../text/origin.ts";
import { readText } from "../decode.ts";
import { Gathering } from "../gathering.ts";
import type { Conversation, Writer } from "./messages.ts";
import { dayOf } from "./page-day.ts";
import { holdsSentences, recordsOf, wordsOf } from "./page-records.ts";
import { cutOff, pageTree } from "./page-tree.ts";
import { isPlatformSentence } from "./stock-sentences.ts";

/** The owner's messages of a page of an HTML export: each has the sender's name for a heading. */
export async function* readMessagePage({ entry, thread, platform }: Conversation, writer: Writer): AsyncGenerator<Batch> {
  const { text: source, problem } = await readText(entry);
  if (source === undefined) {
    yield { posts: [], problems: [problem] };
    return;
  }
  const root = pageTree(source);
  const records = recordsOf(root);
  if (records.length === 0 && holdsSentences(root) && cutOff(source, entry.path).length === 0) {
    const message = "Unexpected page of an HTML export, expected messages with senders and dates: not understood, not read";
    const hint = "Ask for the export as JSON";
    const why = "no messages found in it";
    yield {
      posts: [],
      problems: [{ code: "unknown-format", message, hint, path: entry.path }],
      notes: [{ path: entry.path, state: "unknown", why }],
    };
    return;
  }
  const gathering = new Gathering();
  gathering.problems.push(...cutOff(source, entry.path));
  let counted: Lines | undefined;
  const lines = (): Lines => {
    counted ??= linesOf(source);
    return counted;
  };
  for (const [index, { heading, body, date }] of records.entries()) {
    if (heading === undefined || !writer.isMe(heading)) {
      gathering.skip("messages of others");
      continue;
    }
    const mapped = wordsOf(source, body);
    if (mapped.text.trim() === "") continue;
    if (isPlatformSentence(mapped.text, heading)) {
      gathering.skip("sentences of the platform");
      continue;
    }
    const post: Post = {
      id: `message-${thread}-${index + 1}`,
      kind: "message",
      platform,
      path: entry.path,
      text: mapped.text,
      origin: originOf(entry.path, () => ({ mapped, lines: lines() })),
      at: dayOf(date),
      audience: "direct",
      author: { ...writer.author, name: writer.author?.name ?? heading },
      thread,
    };
    gathering.posts.push(post);
  }
  yield { ...gathering.batch(), notes: [{ path: entry.path, state: "read" }] };
}
