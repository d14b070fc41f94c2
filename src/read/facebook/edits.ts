import { hashOf } from "../../text/hash.ts";
import { elementsOf } from "../elements.ts";
import { isLabelled, labelledTexts } from "../meta/labels.ts";
import type { FacebookFile } from "./layout.ts";
import { recordsIn } from "./records.ts";

/** The texts that edits led to. A post or comment with such a text was changed after it was published. Keeps no text. */
export class Edits {
  readonly #known = new Set<string>();

  /** Looks through a file of edits before the posts are read. What is wrong with it is told when it is read itself. */
  async learn(file: FacebookFile): Promise<void> {
    for await (const { elements } of elementsOf(file.entry)) {
      for (const { value } of elements) {
        for (const [record] of recordsIn(value, [])) if (record !== undefined && isLabelled(record)) this.#add(record);
      }
    }
  }

  has(text: string): boolean {
    return this.#known.has(keyOf(text));
  }

  #add(record: unknown): void {
    for (const { passages } of labelledTexts(record, []).texts) for (const { text } of passages) this.#known.add(keyOf(text));
  }
}

const keyOf = (text: string): string => `${hashOf(text)}-${text.length}`;
