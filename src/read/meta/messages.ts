import type { Medium } from "../../model/medium.ts";
import type { Author, Post } from "../../model/post.ts";
import type { Batch, Entry } from "../../model/reader.ts";
import { headOf } from "../decode.ts";
import { type Element, elementsOf } from "../elements.ts";
import { Gathering } from "../gathering.ts";
import { passageOrigin, passageText } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { mediumAt } from "./media.ts";
import { isPlatformSentence } from "./stock-sentences.ts";
import { isoTime, passageAt, said } from "./words.ts";

type Path = readonly (string | number)[];

/** Whose export it is, as far as messages need it. */
export interface Writer {
  readonly author: Author | undefined;
  /** Whether a name is known at all: without one the owner's messages cannot be told from others'. */
  readonly known: boolean;
  isMe(name: string): boolean;
}

/** Where messages stand. */
export interface Conversation {
  readonly entry: Entry;
  /** Unique within the export. */
  readonly thread: string;
  readonly platform: string;
}

/** So many messages are put in order of time together: as many as Facebook writes into one file. */
const sortedTogether = 10_000;
const wordless = new Set(["Call", "Subscribe", "Unsubscribe"]);

/** The owner's messages of one file, in flat memory, in order of time. Others' words, calls and sentences of the platform are left out. */
export async function* readMessages(conversation: Conversation, writer: Writer): AsyncGenerator<Batch> {
  const { entry } = conversation;
  let gathering = new Gathering();
  let met = 0;
  for await (const { elements, problems } of elementsOf(entry, { only: "messages" })) {
    gathering.problems.push(...problems);
    met += elements.length + problems.length;
    for (const element of elements) addMessage(conversation, element, [], writer, gathering);
    if (gathering.posts.length < sortedTogether) continue;
    yield inOrder(gathering);
    gathering = new Gathering();
  }
  if (met === 0 && !(await headOf(entry, 2 ** 20)).includes('"messages"')) {
    const message = "Unexpected file without a list of messages, expected a conversation: not understood, not read";
    gathering.problems.push({ code: "incomplete", message, path: entry.path });
    yield { ...gathering.batch(), notes: [{ path: entry.path, state: "unknown", why: "no conversation" }] };
    return;
  }
  yield { ...inOrder(gathering), notes: [{ path: entry.path, state: "read" }] };
}

/** Takes the message that stands at `base` of an element, if it is the owner's. */
export function addMessage(
  { entry, thread, platform }: Conversation,
  element: Element,
  base: Path,
  writer: Writer,
  gathering: Gathering,
): void {
  const message = pick(element.value, ...base);
  const sender = said(message, "sender_name") ?? said(message, "senderName");
  if (sender === undefined) {
    const found = "Unexpected message without a sender, expected one with a name: left out";
    gathering.problems.push({ code: "incomplete", message: found, path: entry.path, line: element.line, column: element.column });
    return;
  }
  if (!writer.isMe(sender)) return gathering.skip("messages of others");
  const passages = ["content", "text"].flatMap((key) => passageAt(message, base, key)).slice(0, 1);
  const [words] = passages;
  if (words === undefined) return;
  if (wordless.has(String(pick(message, "type") ?? "")) || isPlatformSentence(words.text, sender))
    return gathering.skip("sentences of the platform");
  const stamp = pick(message, "timestamp_ms") ?? pick(message, "timestamp");
  const media = mediaOf(message);
  gathering.posts.push({
    id: `message-${thread}-${element.line}-${element.column}${base.length === 0 ? "" : `-${base.join("-")}`}`,
    kind: "message",
    platform,
    path: entry.path,
    text: passageText(passages),
    origin: passageOrigin(entry.path, element, passages, true),
    at: isoTime(stamp),
    audience: "direct",
    author: { ...writer.author, name: writer.author?.name ?? sender },
    thread,
    state: pick(message, "is_unsent") === true || pick(message, "isUnsent") === true ? "deleted" : undefined,
    ...(media.length > 0 ? { media } : {}),
  });
}

function mediaOf(message: unknown): readonly Medium[] {
  return ["photos", "videos", "audio_files", "gifs", "files", "media"].flatMap((key) =>
    pickList(message, key).flatMap((_, index) => mediumAt(message, key, index)),
  );
}

function inOrder(gathering: Gathering): Batch {
  gathering.posts.sort((a: Post, b: Post) => ((a.at ?? "") < (b.at ?? "") ? -1 : (a.at ?? "") > (b.at ?? "") ? 1 : 0));
  return gathering.batch();
}

/** Tells that the owner's messages cannot be told from others'. */
export const ownerless = (entry: Entry, file: string): Batch => ({
  posts: [],
  problems: [
    {
      code: "incomplete",
      message: `Unexpected absence of ${file}, expected it to tell the owner's messages from others': no message read`,
      hint: "Give all parts of the export together, or your name with --me",
      path: entry.path,
    },
  ],
});

const senderKeys = [Buffer.from('"sender_name"'), Buffer.from('"senderName"')];

/** How many messages a file holds, by a look at its bytes alone: for the account of what was left out. */
export async function countMessages(entry: Entry): Promise<number> {
  let count = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of entry.open()) {
    const bytes = Buffer.concat([rest, chunk]);
    let last = 0;
    for (const key of senderKeys) {
      for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
        count++;
        last = Math.max(last, at + key.length);
      }
    }
    rest = bytes.subarray(Math.max(last, bytes.length - 12));
  }
  return count;
}
