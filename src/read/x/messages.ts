import type { Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { passageOrigin, passageText } from "../passage.ts";
import { pick, pickList, pickText } from "../pick.ts";
import { isoTime } from "./day.ts";
import type { Owner } from "./owner.ts";
import { rendered } from "./words.ts";

/** At what depth the messages stand in `[{"dmConversation":{"messages":[{…}]}}]`: conversations may be longer than memory. */
export const messageDepth = 5;

/** Whether an element is a message with words of the owner's. Others have only numbers for names. */
export function isOwnMessage(element: Element, owner: Owner): boolean {
  const message = pick(element.value, "messageCreate");
  return owner.id !== undefined && pickText(message, "senderId") === owner.id && (pickText(message, "text") ?? "").trim() !== "";
}

/** A private message of the owner's. */
export function messagePost(path: string, element: Element, owner: Owner): Post {
  const message = pick(element.value, "messageCreate");
  const links = new Map<string, string>();
  for (const url of pickList(message, "urls")) {
    const [short, long] = [pickText(url, "url"), pickText(url, "expanded")];
    if (short !== undefined && long !== undefined) links.set(short, long);
  }
  const text = pickText(message, "text") ?? "";
  const passages = [{ path: ["messageCreate", "text"], text, edit: (said: string) => rendered(said, links) }];
  return {
    id: `message-${pickText(message, "id") ?? `line-${element.line}-${element.column}`}`,
    kind: "message",
    platform: "x",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    at: isoTime(pickText(message, "createdAt")),
    audience: "direct",
    author: owner.author,
  };
}
