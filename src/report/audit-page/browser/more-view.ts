import { grouped } from "../../grouped.ts";
import type { PageClause, PageEvidence, PageLinked } from "../page-data.ts";
import type { Desk } from "./desk.ts";
import { button, make } from "./dom.ts";
import type { Item } from "./item.ts";
import { hidden } from "./words-view.ts";

/** The grounds of a finding: why it matters, what spoke for it, the clauses and what has become of them, its fingerprint. */
export function moreView({ finding, postIndex }: Item, { data, revealed, say }: Desk): readonly HTMLElement[] {
  const evidence = [...grouped(finding.evidence, ({ says }) => says)].map(([says, pieces]) =>
    make("li", {}, `${says}: `, ...pieces.flatMap((piece, at) => [at === 0 ? "" : ", ", ...quoted(piece, revealed.has(postIndex))])),
  );
  const clauses = finding.cites.flatMap((number) => data.clauses[number] ?? []).map((clause) => make("li", {}, ...clauseView(clause)));
  return [
    make("h5", {}, "Why"),
    make("p", {}, data.sayings[finding.why] ?? ""),
    ...(evidence.length === 0 ? [] : [make("h5", {}, "Evidence"), make("ul", {}, ...evidence)]),
    ...linked(finding.posts),
    make("h5", {}, "Clauses"),
    clauses.length === 0 ? make("p", {}, "No clause of the rule was in force on that day.") : make("ul", {}, ...clauses),
    ...changes(finding.changed, finding.asOf),
    make(
      "p",
      { class: "print-of" },
      "Fingerprint ",
      make("code", {}, finding.fingerprint),
      " ",
      button("Copy", () => copy(finding.fingerprint, say), { class: "screen small", "aria-label": "Copy the fingerprint" }),
    ),
  ];
}

function quoted(piece: PageEvidence, isRevealed: boolean): readonly (Node | string)[] {
  const words = make("q", { dir: "auto" }, hidden(piece, isRevealed));
  return piece.at === undefined ? [words] : [words, make("span", { class: "quiet" }, ` (${piece.at})`)];
}

function clauseView({ text, edition, held, url, confirmed }: PageClause): readonly (Node | string)[] {
  const title = url === undefined ? text : make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, text);
  const rest = [held, edition === "" ? "" : `edition: ${edition}`, confirmed ? "paragraph confirmed" : ""].filter((part) => part !== "");
  return [title, make("span", { class: "quiet" }, rest.length === 0 ? "" : ` (${rest.join("; ")})`)];
}

/** The posts of a finding across posts, and what each adds. */
function linked(posts: readonly PageLinked[]): readonly HTMLElement[] {
  if (posts.length === 0) return [];
  const items = posts.map(({ when, at, url, adds }) => {
    const day = url === undefined ? when : make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, when);
    return make("li", {}, day, adds === "" ? "" : `: ${adds}`, make("span", { class: "quiet" }, ` (${at})`));
  });
  return [make("h5", {}, `Across ${posts.length} posts, what each adds`), make("ol", {}, ...items)];
}

function changes(changed: readonly string[], asOf: string | undefined): readonly HTMLElement[] {
  if (changed.length === 0)
    return asOf === undefined ? [] : [make("p", { class: "quiet" }, "As far as is known the rule is the same today.")];
  return [make("p", { class: "changed" }, make("strong", {}, "The rule differs today. "), changed.join(" "))];
}

async function copy(text: string, say: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say("Fingerprint copied.");
  } catch {
    say(`The browser does not let the page copy. The fingerprint is ${text}`);
  }
}
