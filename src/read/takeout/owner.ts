import type { Author } from "../../model/post.ts";
import type { Row } from "../table.ts";

/** Whose export it is, as far as the table of channels tells. */
export class Owner {
  #name: string | undefined;
  #handle: string | undefined;

  addChannel(row: Row): void {
    this.#name ??= row.text("channeltitle(original)") || undefined;
  }

  addAddress(row: Row): void {
    this.#handle ??= row.text("channelvanityurl1name") || undefined;
  }

  get author(): Author {
    return { name: this.#name, handle: this.#handle };
  }
}
