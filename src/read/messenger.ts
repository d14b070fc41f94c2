import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { problemOf } from "./damage.ts";
import { headOf } from "./decode.ts";
import { isMe } from "./me.ts";
import { layoutOf, type MessengerFile } from "./messenger/layout.ts";
import { countMessages, ownerless, readMessages, type Writer } from "./meta/messages.ts";

/** Conversations of Messenger by themselves: the download of end-to-end encrypted chats, or the messages of an export without the rest. */
export const messenger: Reader = {
  name: "messenger",
  summary: "Messenger conversations by themselves (JSON or HTML): own messages, only when asked for, with --me",
  claim,
  read,
};

/** A conversation begins with one of these members. */
const conversation = pattern(
  '^\\uFEFF?\\s{0,20}\\{\\s{0,20}"(?:participants|messages|threadName|title|thread_path|is_still_participant)"\\s{0,20}:',
  "",
);
const encrypted = pattern('"(?:senderName|threadName|isUnsent)"|"participants"\\s{0,20}:\\s{0,20}\\[\\s{0,20}"', "");
const sender = pattern('"(?:sender_name|senderName|participants)"', "");
/** Classes of the pages since 2021. */
const page = pattern('class="[^"]{0,100}_(?:a6-[ghpo]|a70[0-9a-z]|2ph_|3-95)', "");
const looks = 4;
const longHead = 2 ** 18;

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const { files, strangers } = layoutOf(entries);
  if (files.length === 0 || strangers.some(({ name }) => name.endsWith(".json") || name.endsWith(".html"))) return "no";
  let pages = false;
  for (const { entry, isPage } of files.slice(0, looks)) {
    if (isPage) {
      if (page.exec(await headOf(entry, longHead)) !== null) return "sure";
      pages = true;
      continue;
    }
    const head = await headOf(entry);
    if (conversation.exec(head) !== null && sender.exec(head) !== null) return "sure";
  }
  // Classes change with the years: a folder of such pages is a conversation all the same.
  return pages && entries.length > 1 ? "maybe" : "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { files, strangers, notes } = layoutOf(entries);
  const why = "no conversation of Messenger";
  yield {
    posts: [],
    problems: [],
    layout: await eraOf(files),
    notes: [...notes, ...strangers.map(({ path }) => ({ path, state: "unknown", why }) as const)],
  };
  const me = options.me ?? [];
  const writer: Writer = { author: undefined, known: me.length > 0, isMe: (name) => isMe(name, me) };
  let told = false;
  for (const file of files) {
    if (!options.messages || !writer.known) {
      yield await left(file, options);
      if (options.messages && !told) yield ownerless(file.entry, "the owner's name");
      told = true;
    } else if (file.isPage) {
      const { readMessagePage } = await import("./meta/message-page.ts");
      yield* readMessagePage({ ...file, platform: "messenger" }, writer);
    } else yield* readMessages({ ...file, platform: "messenger" }, writer);
  }
}

/** A file that is not asked for, or in which the owner's messages cannot be told from others'. */
async function left({ entry, isPage }: MessengerFile, { messages }: ReadOptions): Promise<Batch> {
  const note = messages
    ? ({ path: entry.path, state: "ignored", why: "nobody knows which messages are the owner's" } as const)
    : ({ path: entry.path, state: "ignored", why: "private: read with --include messages" } as const);
  if (isPage) return { posts: [], problems: [], skipped: { "message pages": 1 }, notes: [note] };
  try {
    const count = await countMessages(entry);
    return { posts: [], problems: [], skipped: count > 0 ? { messages: count } : {}, notes: [note] };
  } catch (error) {
    return { posts: [], problems: messages ? [problemOf(error, entry.path)] : [], notes: [note] };
  }
}

async function eraOf(files: readonly MessengerFile[]): Promise<string> {
  const [first] = files;
  if (first === undefined || first.isPage) return "messages (HTML)";
  return encrypted.exec(await headOf(first.entry)) === null ? "messages (JSON)" : "end-to-end encrypted (JSON)";
}
