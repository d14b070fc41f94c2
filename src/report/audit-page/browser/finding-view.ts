import type { Standing } from "../../../model/audit.ts";
import { standingWords } from "../standing-words.ts";
import { decideView } from "./decide-view.ts";
import type { Desk } from "./desk.ts";
import { button, draw, make } from "./dom.ts";
import type { Item } from "./item.ts";
import { moreView } from "./more-view.ts";
import { hidden } from "./words-view.ts";

/**
 * One finding of a post: what, how harmful, the words, what to do; the reasons and clauses behind a button; the decision. Words and ways out
 * that are those of the finding before are not repeated: two jurisdictions often say the same of a post.
 */
export function findingView(item: Item, before: Item | undefined, desk: Desk): HTMLElement {
  const { finding, index } = item;
  const isOpen = desk.opened.has(index);
  const more = make("div", { class: "more", id: `more-${index}`, hidden: !isOpen }, ...moreView(item, desk));
  const toggle = button("Why, evidence, clauses", () => open(item, desk), {
    class: "toggle screen",
    "aria-expanded": String(isOpen),
    "aria-controls": `more-${index}`,
  });
  return make(
    "div",
    { role: "group", class: `finding ${finding.severity}`, id: `finding-${index}`, tabindex: -1, "aria-labelledby": `says-${index}` },
    make("div", { class: "line" }, tags(item), harm(finding.harm)),
    make("h4", { id: `says-${index}` }, finding.message),
    facts(item, desk),
    before !== undefined && same(item.finding.excerpt, before.finding.excerpt)
      ? make("p", { class: "quiet" }, "The words are those above.")
      : excerpt(item, desk),
    make("p", { class: "do" }, make("strong", {}, "What to do. "), sentence(desk.data.sayings[finding.fix] ?? "")),
    before !== undefined && same(item.finding.ways, before.finding.ways) ? undefined : ways(item, desk),
    toggle,
    more,
    decideView(item, desk),
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Opens or closes the reasons of a finding. Nothing is drawn anew, so that the page stays where it is. */
export function open({ index }: Item, { opened }: Desk): void {
  const isOpen = !opened.delete(index);
  if (isOpen) opened.add(index);
  const more = document.getElementById(`more-${index}`);
  if (more === null) return;
  more.hidden = !isOpen;
  more.parentElement?.querySelector(".toggle")?.setAttribute("aria-expanded", String(isOpen));
}

const sentence = (text: string): string => (".!?".includes(text.at(-1) ?? ".") ? text : `${text}.`);

function tags({ finding }: Item): HTMLElement {
  const standing = finding.standing as Standing;
  return make(
    "span",
    { class: "tags" },
    make("span", { class: `tag ${finding.severity}` }, finding.severity),
    make("span", { class: `tag standing-${standing}` }, standingWords[standing] ?? standing),
    finding.bound ? undefined : make("span", { class: "tag" }, "no clause in force then"),
  );
}

/** A small bar with its number. */
function harm(value: number): HTMLElement {
  const bar = draw(
    "svg",
    { viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true", class: "meter" },
    draw("rect", { class: "rest", x: 0, y: 0, width: 100, height: 6 }),
    draw("rect", { class: "full", x: 0, y: 0, width: Math.min(Math.max(value, 0), 100), height: 6 }),
  );
  return make("span", { class: "harm" }, "harm ", make("b", {}, String(value)), make("span", { class: "unseen" }, " of 100"), bar);
}

function facts({ finding, post }: Item, { data }: Desk): HTMLElement {
  const parts = [
    data.concerns[finding.concern] ?? finding.concern,
    data.jurisdictions[finding.jurisdiction] ?? finding.jurisdiction,
    `certainty ${finding.certainty}`,
    finding.asOf === undefined
      ? "judged by the newest text"
      : finding.asOf === post.when.split(",")[0]
        ? ""
        : `judged as of ${finding.asOf}`,
  ].filter((part) => part !== "");
  return make("p", { class: "facts" }, `${parts.join(" · ")} · `, make("code", {}, finding.rule));
}

function excerpt({ finding, postIndex }: Item, { revealed }: Desk): HTMLElement | undefined {
  if (finding.excerpt.length === 0) return undefined;
  const pieces = finding.excerpt.map((stretch) => {
    const shown = hidden(stretch, revealed.has(postIndex));
    return stretch.mark ? make("mark", {}, shown) : shown;
  });
  return make("blockquote", { dir: "auto", lang: finding.lang }, ...pieces);
}

function ways({ finding }: Item, { data }: Desk): HTMLElement {
  const known = finding.ways.flatMap((number) => data.ways[number] ?? []);
  const items = known.map(({ name, how, edits }) =>
    make(
      "li",
      { class: `way-${name}` },
      how,
      edits.length === 0 ? undefined : make("ul", {}, ...edits.map((edit) => make("li", {}, edit))),
    ),
  );
  return make("ul", { class: "ways", "aria-label": "Ways out, the surest first" }, ...items);
}
