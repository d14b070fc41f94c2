import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf, readText } from "./decode.ts";
import { isMe } from "./me.ts";
import { messagesIn } from "./whatsapp/chat.ts";
import { headAt } from "./whatsapp/head.ts";
import { messagePosts } from "./whatsapp/message-post.ts";

/** Chats as WhatsApp exports them: a text file each, on iOS in a zip, on Android with or without media. */
export const whatsapp: Reader = {
  name: "whatsapp",
  summary: "WhatsApp chat (_chat.txt or its zip): own messages, with --include messages and --me NAME",
  claim,
  read,
};

const chatName = pattern("^(?:_chat|[^/]{0,40}whatsapp[^/]{0,200})\\.txt$", "i");
const whyNot = "private messages: read with --include messages";

/** Sure where the name says so and the text begins as chats do; a lone file of another name needs three messages at its head. */
async function claim(entries: readonly Entry[]): Promise<Claim> {
  const named = entries.find(({ name }) => chatName.exec(name) !== null);
  if (named !== undefined) return (await headsIn(named)) > 0 ? "sure" : "no";
  const [only] = entries;
  if (only === undefined || entries.length > 1 || !only.name.toLowerCase().endsWith(".txt")) return "no";
  return (await headsIn(only)) >= 3 ? "sure" : "no";
}

async function headsIn(entry: Entry): Promise<number> {
  const lines = (await headOf(entry)).split("\n");
  return headAt(lines.find((line) => line.trim() !== "") ?? "") === undefined
    ? 0
    : lines.filter((line) => headAt(line) !== undefined).length;
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  for (const entry of entries) {
    const isChat = entry.name.toLowerCase().endsWith(".txt") && (entries.length === 1 || chatName.exec(entry.name) !== null);
    if (!isChat) continue;
    if (options.messages) yield* readChat(entry, options.me ?? []);
    else
      yield {
        posts: [],
        problems: [],
        skipped: { chats: 1 },
        notes: [{ path: entry.path, state: "ignored", why: whyNot }],
        layout: "chat",
      };
  }
}

async function* readChat(entry: Entry, me: readonly string[]): AsyncGenerator<Batch> {
  const notes = [{ path: entry.path, state: "read" as const }];
  const { text, problem } = await readText(entry);
  if (problem !== undefined) {
    yield { posts: [], problems: [problem], notes };
    return;
  }
  const { messages, system, platform } = messagesIn(text);
  const people = new Set(messages.map(({ author }) => author));
  if (![...people].some((name) => isMe(name, me))) {
    const message = `Unexpected chat of ${people.size} people without the owner's name among them: no message read`;
    const hint = "give your name or number as it stands in the chat with --me";
    yield { posts: [], problems: [{ code: "incomplete", message, hint, path: entry.path }], notes, layout: platform };
    return;
  }
  const { posts, skipped } = messagePosts(messages, text, entry.path, me);
  yield { posts, problems: [], skipped: { ...skipped, ...(system > 0 ? { "system lines": system } : {}) }, notes, layout: platform };
}
