import type { Medium } from "../../model/medium.ts";
import type { Post } from "../../model/post.ts";
import { linesOf } from "../../text/lines.ts";
import { type MappedText, MappedTextBuilder } from "../../text/mapped-text.ts";
import { originOf } from "../../text/origin.ts";
import { isMe } from "../me.ts";
import type { Message } from "./chat.ts";
import { attachment, editedMark, isDeletion, isStub } from "./stubs.ts";

interface Made {
  readonly posts: readonly Post[];
  readonly skipped: Readonly<Record<string, number>>;
}

/** The owner's messages of a chat; the words of others stand as the context of what follows them. */
export function messagePosts(messages: readonly Message[], source: string, path: string, me: readonly string[]): Made {
  const lines = linesOf(source);
  const people = new Set(messages.map(({ author }) => author)).size;
  const posts: Post[] = [];
  const skipped: Record<string, number> = {};
  const skip = (why: string): number => (skipped[why] = (skipped[why] ?? 0) + 1);
  let context: string | undefined;
  for (const message of messages) {
    const words = source.slice(message.start, message.end);
    if (!isMe(message.author, me)) {
      skip("messages of others");
      if (!isStub(words)) context = words.trim();
      continue;
    }
    const { mapped, media, edited } = wordsOf(message, source);
    if (isDeletion(words)) skip("deleted messages");
    else if (mapped.text.trim() === "") skip("without words");
    else {
      const line = lines.at(message.start).line;
      posts.push({
        id: `message-${line}`,
        kind: "message",
        platform: "whatsapp",
        path,
        text: mapped.text,
        origin: originOf(path, () => ({ mapped, lines })),
        context,
        at: message.at,
        audience: people > 2 ? "group" : "direct",
        author: { name: message.author },
        thread: path,
        ...(media.length > 0 ? { media } : {}),
        ...(edited ? { edited } : {}),
      });
    }
    context = undefined;
  }
  return { posts, skipped };
}

/** The words of a message without what the program put around them. */
function wordsOf({ start, end }: Message, source: string): { mapped: MappedText; media: readonly Medium[]; edited: boolean } {
  const words = source.slice(start, end);
  const attached = attachment.exec(words);
  const changed = editedMark.exec(words);
  const name = attached?.[1] ?? attached?.[2];
  const from = attached?.[0].length ?? 0;
  const to = changed?.index ?? words.length;
  const inner = words.slice(from, Math.max(from, to));
  const lead = inner.length - inner.trimStart().length;
  const mapped = new MappedTextBuilder(source);
  if (!isStub(inner)) mapped.copy(start + from + lead, start + from + inner.trimEnd().length);
  return { mapped: mapped.build(), media: name === undefined ? [] : [{ name }], edited: changed !== null };
}
