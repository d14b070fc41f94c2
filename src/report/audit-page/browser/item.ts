import type { PageData, PageFinding, PagePost } from "../page-data.ts";
import type { Facet } from "./facet.ts";

/** A finding as it is sifted: its post, what it is filtered by, and its text in lower case. */
export interface Item {
  /** Its number in the order of harm by post. */
  readonly index: number;
  readonly postIndex: number;
  readonly post: PagePost;
  readonly finding: PageFinding;
  /** Of every facet but the decision, which changes. */
  readonly values: Readonly<Record<Exclude<Facet, "decision">, string>>;
  readonly text: string;
}

export function itemsOf({ posts, concerns }: PageData): readonly Item[] {
  const items: Item[] = [];
  for (const [postIndex, post] of posts.entries()) {
    for (const finding of post.findings) items.push(itemOf(items.length, postIndex, post, finding, concerns));
  }
  return items;
}

function itemOf(index: number, postIndex: number, post: PagePost, finding: PageFinding, concerns: PageData["concerns"]): Item {
  const { severity, standing, concern, jurisdiction, certainty, rule } = finding;
  const { audience, platform, day } = post;
  const excerpt = finding.excerpt.map(({ text }) => text).join("");
  const text = [excerpt, finding.message, concerns[concern], rule, post.when, day, platform, post.path].join("\n").toLowerCase();
  const values = { severity, standing, concern, jurisdiction, certainty, audience, platform, year: day?.slice(0, 4) ?? "undated", rule };
  return { index, postIndex, post, finding, values, text };
}
