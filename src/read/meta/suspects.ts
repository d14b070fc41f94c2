import type { Problem } from "../../model/problem.ts";
import type { Element } from "../elements.ts";
import { pickMembers } from "../pick.ts";
import { looksTyped } from "./label-words.ts";
import { said } from "./words.ts";

/** Records in which the owner's words may be, but where is not known: told of once a file. */
export class Suspects {
  readonly #path: string;
  #count = 0;
  #first: Element | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  add(element: Element): void {
    this.#count++;
    this.#first ??= element;
  }

  get any(): boolean {
    return this.#count > 0;
  }

  problem(): Problem | undefined {
    if (this.#first === undefined) return undefined;
    const records = this.#count === 1 ? "1 record" : `${this.#count} records`;
    const message = `Unexpected layout of ${records} with words in it, expected one that is known: not understood, not read`;
    return { code: "incomplete", message, path: this.#path, line: this.#first.line, column: this.#first.column };
  }
}

const deepest = 8;
/** Texts under these are short, but typed. */
const typedKeys = new Set(["post", "comment", "text", "message", "description", "caption", "content", "reply_content"]);
/** Of others, or the platform's. */
const foreignKeys = new Set(
  "title name uri url href external_context place media_metadata tags source event ent_name ent_field_name label backup_uri".split(" "),
);

/** Whether somebody seems to have typed a part of a value of an unknown shape. */
export function holdsTyped(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.some((item) => holdsTyped(item, depth + 1));
  if (typeof value === "string") return looksTyped(said({ value }, "value") ?? "");
  return pickMembers(value).some(([key, inner]) => {
    if (foreignKeys.has(key)) return false;
    if (typedKeys.has(key) && typeof inner === "string") return inner.trim() !== "";
    return holdsTyped(inner, depth + 1);
  });
}
