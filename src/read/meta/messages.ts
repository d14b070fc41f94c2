import type { Author, Post } from "../../model/post.ts";
import type { Entry } from "../../model/reader.ts";
import type { Element } from "../elements.ts";
import { passageOrigin, passageText } from "../passage.ts";
import { pick, pickList } from "../pick.ts";
import { isoTime, passageAt, said } from "./words.ts";

/** Whose export it is, as far as messages need it. */
export interface Writer {
  readonly author: Author | undefined;
  isMe(name: string): boolean;
}

/** The owner's messages of one message file, in order of time. Calls, subscriptions and others' words are left out. */
export function ownMessages(path: string, element: Element, owner: Writer, platform: "facebook" | "instagram"): readonly Post[] {
  const messages = pickList(element.value, "messages");
  const stamp = (message: unknown): number => Number(pick(message, "timestamp_ms") ?? pick(message, "timestamp") ?? 0);
  return [...messages.entries()]
    .filter(([, message]) => isOwn(message, owner))
    .sort(([, a], [, b]) => stamp(a) - stamp(b))
    .flatMap(([index, message]): Post[] => {
      const base = ["messages", index];
      const passages = [...passageAt(message, base, "content"), ...passageAt(message, base, "text")].slice(0, 1);
      if (passages.length === 0) return [];
      const unsent = pick(message, "is_unsent") === true || pick(message, "isUnsent") === true;
      return [
        {
          id: `message-${stamp(message)}-${index}`,
          kind: "message",
          platform,
          path,
          text: passageText(passages),
          origin: passageOrigin(path, element, passages, true),
          at: isoTime(stamp(message)),
          audience: "direct",
          author: owner.author,
          state: unsent ? "deleted" : undefined,
        },
      ];
    });
}

const wordless = new Set(["Call", "Subscribe", "Unsubscribe"]);

function isOwn(message: unknown, owner: Writer): boolean {
  const sender = said(message, "sender_name") ?? said(message, "senderName");
  return sender !== undefined && owner.isMe(sender) && !wordless.has(String(pick(message, "type") ?? ""));
}

const senderKeys = [Buffer.from('"sender_name"'), Buffer.from('"senderName"')];

/** How many messages a file holds, by a look at its bytes alone: for the account of what was left out. */
export async function countMessages(entry: Entry): Promise<number> {
  let count = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of entry.open()) {
    const bytes = Buffer.concat([rest, chunk]);
    let last = 0;
    for (const key of senderKeys) {
      for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, last)) {
        count++;
        last = at + key.length;
      }
    }
    rest = bytes.subarray(Math.max(last, bytes.length - 12));
  }
  return count;
}
