import type { PageData } from "../page-data.ts";
import type { Decisions } from "./decisions.ts";
import type { Item } from "./item.ts";

/** What the parts of the page share: the data, and what the reader has opened, shown and decided. */
export interface Desk {
  readonly data: PageData;
  readonly decisions: Decisions;
  /** Findings whose reasons are open, by number. */
  readonly opened: Set<number>;
  /** Posts whose words are shown, by number. */
  readonly revealed: Set<number>;
  /** Draws the posts of these findings anew, and keeps the focus where it was. */
  redraw(items: readonly Item[]): void;
  /** All findings of the post of a finding, shown or not. */
  siblings(item: Item): readonly Item[];
  /** Says something to people, and to those who listen. */
  say(text: string): void;
  /** To be called when a decision was made. */
  decided(): void;
}
