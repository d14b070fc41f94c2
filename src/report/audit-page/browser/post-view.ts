import type { Desk } from "./desk.ts";
import { button, make } from "./dom.ts";
import { findingView } from "./finding-view.ts";
import type { Item } from "./item.ts";

/** A post with those of its findings that are shown. `position` counts the shown posts from 1. */
export function postView(items: readonly [Item, ...Item[]], position: number, size: number, desk: Desk): HTMLElement {
  const [{ post, postIndex }] = items;
  const left = post.findings.length - items.length;
  return make(
    "article",
    {
      class: "post",
      id: `post-${postIndex}`,
      "aria-posinset": position,
      "aria-setsize": size,
      "aria-labelledby": `post-title-${postIndex}`,
    },
    make(
      "header",
      {},
      make(
        "h3",
        { id: `post-title-${postIndex}` },
        post.when,
        make("span", { class: "on" }, ` ${post.platform} · ${post.kind} · ${audienceWords(post.audience)}`),
      ),
      make("p", { class: "where" }, ...where(items[0], desk)),
    ),
    ...items.map((item, at) => findingView(item, items[at - 1], desk)),
    left === 0 ? undefined : make("p", { class: "quiet" }, `${left} more of this post ${left === 1 ? "does" : "do"} not fit the filters.`),
  );
}

const audienceWords = (audience: string): string => (audience === "unknown" ? "audience not known" : audience);

function where({ post, postIndex, finding }: Item, desk: Desk): readonly (Node | string)[] {
  const place = make("code", {}, `${post.path}:${finding.line}`);
  const link =
    post.url === undefined ? [] : [" · ", make("a", { href: post.url, rel: "noreferrer noopener", target: "_blank" }, "Open the post")];
  const holds = post.findings.some((one) => [...one.excerpt, ...one.evidence].some(({ words }) => words !== undefined));
  if (!holds) return [place, ...link];
  const isShown = desk.revealed.has(postIndex);
  const reveal = button(isShown ? "Hide the words" : "Show the words", () => revealWords(postIndex, desk), {
    class: "small screen reveal",
    "aria-pressed": String(isShown),
  });
  return [place, ...link, " ", reveal];
}

/** Shows or hides the words of a post, where the page holds them. */
export function revealWords(postIndex: number, desk: Desk): void {
  if (!desk.data.holdsWords) {
    desk.say("The words are not in this file. Run the audit again with --reveal to make one that holds them.");
    return;
  }
  const isShown = desk.revealed.delete(postIndex);
  if (!isShown) desk.revealed.add(postIndex);
  desk.redraw(desk.siblings({ postIndex } as Item));
  desk.say(isShown ? "The words are hidden." : "The words are shown.");
}
