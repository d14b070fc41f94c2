import { type Deed, deeds } from "../../../model/decision.ts";
import { deedWords } from "../deed-words.ts";
import { wantsReason } from "./decisions.ts";
import type { Desk } from "./desk.ts";
import { button, make } from "./dom.ts";
import type { Item } from "./item.ts";

/** The row in which a finding is decided. */
export function decideView(item: Item, desk: Desk): HTMLElement {
  const { decisions } = desk;
  const decided = decisions.of(item);
  const select = make(
    "select",
    { id: `deed-${item.index}`, autocomplete: "off" },
    make("option", { value: "" }, "undecided"),
    ...deeds.map((deed) => make("option", { value: deed }, deedWords[deed])),
  );
  select.value = decided?.deed ?? "";
  const reason = make("input", { id: `reason-${item.index}`, type: "text", autocomplete: "off", maxlength: 500 });
  reason.value = decided?.reason ?? "";
  const state = make("span", { class: "state" });
  const more = desk.siblings(item).length;
  const same = button(`Same for all ${more} findings of this post`, () => spread(item, desk), { class: "small" });
  const settle = (): void => {
    const now = decisions.of(item);
    state.textContent = now === undefined ? "" : stateOf(item, desk);
    state.className = now !== undefined && wantsReason(now) ? "state wanting" : "state";
    same.hidden = more < 2 || !decisions.isMade(item);
  };
  const change = (): void => {
    decisions.decide(item, select.value === "" ? undefined : { deed: select.value as Deed, reason: reason.value });
    settle();
    desk.decided();
  };
  select.addEventListener("change", change);
  reason.addEventListener("input", () => {
    if (select.value !== "") change();
  });
  settle();
  return make(
    "div",
    { class: "decide" },
    make("span", { class: "screen" }, make("label", { for: select.id }, "Decision"), select),
    make("span", { class: "screen reason" }, make("label", { for: reason.id }, "Reason"), reason),
    state,
    make("span", { class: "screen" }, same),
  );
}

/** What has been decided, in words: for print as well. */
function stateOf(item: Item, { decisions }: Desk): string {
  const decided = decisions.of(item);
  if (decided === undefined) return "";
  if (wantsReason(decided)) return decided.deed === "kept" ? "To keep it takes a reason." : "Say who advised what.";
  const words = deedWords[decided.deed].replace(", because…", "");
  const reason = decided.reason === "" ? "" : `: ${decided.reason}`;
  return `${words} on ${decided.on}${reason}`;
}

/** A post that is deleted is deleted for all its findings. */
function spread(item: Item, desk: Desk): void {
  const decided = desk.decisions.of(item);
  if (decided === undefined) return;
  const all = desk.siblings(item);
  for (const one of all) desk.decisions.decide(one, { deed: decided.deed, reason: decided.reason });
  desk.redraw([item]);
  desk.decided();
  desk.say(`Decided for all ${all.length} findings of the post.`);
}
