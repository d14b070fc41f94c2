import type { Author } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import type { Row } from "../table.ts";

const address = pattern("^https?://(?:[a-z]{2,3}\\.)?linkedin\\.com/in/([^/?#]{1,200})", "i");

/** Whose export it is: told by Profile.csv, or by the user. */
export class Owner {
  readonly #names = new Set<string>();
  readonly #handles = new Set<string>();
  #author: Author = {};

  constructor(me: readonly string[]) {
    for (const name of me) {
      const handle = handleOf(name);
      if (handle !== undefined) this.#handles.add(handle);
      this.#names.add(folded(name));
      this.#handles.add(folded(name));
    }
  }

  addProfile(row: Row): void {
    const name = [row.text("firstname"), row.text("lastname")].filter((part) => part !== "").join(" ");
    const bio = [row.text("headline"), row.text("summary")].filter((part) => part !== "").join("\n\n");
    if (name !== "") this.#names.add(folded(name));
    this.#author = { name: name === "" ? undefined : name, bio: bio === "" ? undefined : bio };
  }

  get known(): boolean {
    return this.#names.size > 0;
  }

  get author(): Author {
    return this.#author;
  }

  /** Whether a message is the owner's. Messages sent lie in the same folder as those received: only the sender tells. */
  sent(row: Row): boolean {
    const handle = handleOf(row.text("senderprofileurl", "inviterprofileurl"));
    return this.#names.has(folded(row.text("from"))) || (handle !== undefined && this.#handles.has(handle));
  }
}

const handleOf = (url: string): string | undefined => address.exec(url)?.[1]?.toLowerCase();

const folded = (name: string): string => name.trim().toLowerCase().normalize("NFC");
