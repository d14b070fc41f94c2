import type { Post } from "../model/post.ts";
import type { Batch, Claim, Entry, Reader, ReadOptions } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { clockTime } from "./clock.ts";
import { headOf } from "./decode.ts";
import { type Element, elementsOf } from "./elements.ts";
import { shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";
import { passageOrigin, passageText } from "./passage.ts";
import { isRecord, pick, pickMembers, pickText } from "./pick.ts";

/** The data of Snapchat: chats, which are private messages. Captions of public stories are not in it. */
export const snapchat: Reader = {
  name: "snapchat",
  summary: "Snapchat export (JSON): own chat messages, with --include messages",
  claim,
  read,
};

const roles = ["chat"] as const;
const known = shelves<"chat">([
  ["(?:json/)?chat_history\\.json", "chat"],
  ["html/chat_history(?:/.{1,200}|\\.html)", { ignored: "the same messages as in json/chat_history.json" }],
  ["(?:json/)?friends\\.json|html/friends\\.html", { ignored: "other people's names are not read" }],
  [
    "(?:json|html)/.{1,200}|index\\.html|(?:memories|chat_media|shared_story)/.{1,300}|[a-z_]{3,60}_history\\.json|(?:account|user_profile|ranking|location_history|purchase_history|support_note|connected_apps|terms_history|subscriptions|bitmoji|in_app_surveys|email_campaign_history|snap_games_and_minis|my_lenses|cameos_metadata|snapchat_ai|talk_history|memories_history|snap_history|search_history|shared_story|story_history|payments|shop_history|snap_pro|scans|community_lenses|feature_emails|ad_[a-z_]{1,40})\\.json",
    { ignored: "no words of the owner" },
  ],
]);
const signature = pattern('"(?:Received|Sent)(?: Saved)? Chat History"|"IsSender"|"Media Type"', "");
const rooted = pattern("^(?:json|html)/(?:chat_history|account|friends|user_profile|snap_history|memories_history)", "");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const [first] = sortFiles(entries, known, roles).parts;
  if (first !== undefined && signature.exec(await headOf(first.entry, 65_536)) !== null) return "sure";
  return entries.filter(({ name }) => rooted.exec(name) !== null).length >= 2 ? "sure" : "no";
}

async function* read(entries: readonly Entry[], options: ReadOptions): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  const why = "private messages: read with --include messages";
  yield {
    posts: [],
    problems: [],
    notes: notes.map((note) => (note.state === "read" && !options.messages ? { path: note.path, state: "ignored", why } : note)),
    layout: "JSON",
  };
  if (!options.messages) return;
  for (const { entry } of parts) {
    for await (const { elements, problems } of elementsOf(entry, { maxBytes: 256 * 2 ** 20 })) {
      const gathering = new Gathering();
      gathering.problems.push(...problems);
      for (const element of elements) takeChats(entry.path, element, gathering);
      yield gathering.batch();
    }
  }
}

/** Lists by direction ("Sent Saved Chat History"), or by the other person with `IsSender` on each message. */
function takeChats(path: string, element: Element, gathering: Gathering): void {
  for (const [name, list] of pickMembers(element.value)) {
    if (!Array.isArray(list)) continue;
    for (const [index, message] of list.entries()) {
      const sender = pick(message, "IsSender");
      const isOwn = typeof sender === "boolean" ? sender : pickText(message, "To") !== undefined || name.startsWith("Sent");
      if (!isRecord(message)) {
        const problem = "Unexpected value in the list, expected a message";
        gathering.problems.push({ code: "incomplete", message: problem, path, line: element.line, column: element.column });
      } else if (!isOwn) gathering.skip("messages of others");
      else push(path, element, [name, index], message, gathering);
    }
  }
}

function push(path: string, element: Element, base: readonly (string | number)[], message: unknown, gathering: Gathering): void {
  const key = pickText(message, "Content") === undefined ? "Text" : "Content";
  const text = pickText(message, key);
  if (text === undefined || text.trim() === "") return gathering.skip("without words");
  const passages = [{ path: [...base, key], text }];
  const post: Post = {
    id: base.join("-"),
    kind: "message",
    platform: "snapchat",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
    at: clockTime(pickText(message, "Created") ?? "", "Z"),
    audience: "direct",
    thread: pickText(message, "To") ?? String(base[0]),
  };
  gathering.posts.push(post);
}
