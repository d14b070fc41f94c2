import type { Medium } from "../../model/medium.ts";
import type { Audience, Post } from "../../model/post.ts";
import { clockTime } from "../clock.ts";
import type { Element } from "../elements.ts";
import type { Gathering } from "../gathering.ts";
import { type Fragment, fragmentText } from "../json-html.ts";
import { isRecord, pick, pickList, pickText } from "../pick.ts";
import type { Actor } from "./actor.ts";

const wordy = new Set(["Note", "Question", "Article", "Page", "Image", "Video"]);

/** Takes up one activity of an outbox: a post of the account's own, or why it is none. */
export async function takeActivity(
  path: string,
  element: Element,
  actor: Actor,
  options: { readonly messages: boolean },
  gathering: Gathering,
): Promise<void> {
  const activity = element.value;
  const type = pickText(activity, "type");
  if (type === "Announce") return gathering.skip("boosts");
  const inner = type === "Create" || type === "Update";
  const object = inner ? pick(activity, "object") : activity;
  const base = inner ? ["object"] : [];
  if (!isRecord(object) || !wordy.has(pickText(object, "type") ?? "")) {
    const message = `Unexpected activity${type === undefined ? "" : ` of type ${type.slice(0, 40)}`}, expected a note: left out`;
    gathering.problems.push({ code: "incomplete", message, path, line: element.line, column: element.column });
    return;
  }
  if (!actor.owns(pickText(object, "attributedTo") ?? pickText(activity, "actor"))) return gathering.skip("words of others");
  const audience = audienceOf(object);
  if (audience === "direct" && !options.messages) return gathering.skip("messages");
  const made = await fragmentText(path, element, fragmentsOf(object, base));
  if (made === undefined) return gathering.skip("without words");
  const media = mediaOf(object);
  gathering.posts.push({
    ...made,
    id: pickText(object, "id") ?? `line-${element.line}-${element.column}`,
    kind: kindOf(object, audience, actor),
    platform: "mastodon",
    path,
    at: clockTime(pickText(object, "published") ?? pickText(activity, "published") ?? "", "Z"),
    url: pickText(object, "url") ?? pickText(object, "id"),
    audience,
    lang: Object.keys((pick(object, "contentMap") ?? {}) as object)[0],
    author: actor.author,
    thread: pickText(object, "conversation"),
    ...(pickText(object, "updated") === undefined ? {} : { edited: true }),
    ...(media.length > 0 ? { media } : {}),
  });
}

function kindOf(object: unknown, audience: Audience, actor: Actor): Post["kind"] {
  if (audience === "direct") return "message";
  const answered = pickText(object, "inReplyTo");
  if (answered !== undefined && !actor.owns(answered)) return "reply";
  return pick(object, "type") === "Article" ? "blog" : "post";
}

/** Content warning, words, answers of a poll and alt texts: all are the account's own. */
function fragmentsOf(object: unknown, base: readonly string[]): readonly Fragment[] {
  const names = ["oneOf", "anyOf", "attachment"].flatMap((list) =>
    pickList(object, list).map((_, index) => ({ path: [...base, list, index, "name"], html: false })),
  );
  return [
    { path: [...base, "name"], html: false },
    { path: [...base, "summary"], html: false },
    { path: [...base, "content"], html: true },
    ...names,
  ];
}

const mediaOf = (object: unknown): readonly Medium[] =>
  pickList(object, "attachment").flatMap((one) => {
    const url = pickText(one, "url");
    return url === undefined ? [] : [{ name: url.startsWith("/") ? url.slice(1) : url, alt: pickText(one, "name") }];
  });

const everyone = new Set(["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]);

/** Public where everyone is addressed, unlisted where everyone is in copy, followers where their list is; else a private message. */
function audienceOf(object: unknown): Audience {
  const [to, cc] = [addressed(object, "to"), addressed(object, "cc")];
  if (to.some((one) => everyone.has(one))) return "public";
  if (cc.some((one) => everyone.has(one))) return "unlisted";
  return [...to, ...cc].some((one) => one.endsWith("/followers")) ? "followers" : "direct";
}

const addressed = (object: unknown, key: string): readonly string[] => {
  const value = pick(object, key);
  return typeof value === "string" ? [value] : pickList(object, key).filter((one) => typeof one === "string");
};
