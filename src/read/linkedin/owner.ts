import type { Author } from "../../model/post.ts";
import { isMe } from "../me.ts";
import type { TableRow } from "../table.ts";

/** Whose export it is: the name in Profile.csv, and what --me adds. */
export class Owner {
  readonly #me: readonly string[];
  #name: string | undefined;
  #headline: string | undefined;

  constructor(me: readonly string[]) {
    this.#me = me;
  }

  addProfile(row: TableRow): void {
    const name = `${row.text("first name")} ${row.text("last name")}`.trim();
    if (name !== "") this.#name = name;
    if (row.text("headline") !== "") this.#headline = row.text("headline");
  }

  get known(): boolean {
    return this.#name !== undefined || this.#me.length > 0;
  }

  get author(): Author | undefined {
    return this.#name === undefined ? undefined : { name: this.#name, bio: this.#headline };
  }

  /** Whether a message with this sender is the owner's, by name or by address of the profile. */
  wrote(name: string, address: string): boolean {
    const mine = this.#name === undefined ? this.#me : [...this.#me, this.#name];
    const handle = address.slice(address.lastIndexOf("/") + 1);
    return isMe(name, mine) || (handle !== "" && isMe(handle, this.#me)) || (address !== "" && this.#me.includes(address));
  }
}
