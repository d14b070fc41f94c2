import type { Author } from "../../model/post.ts";

/** Whose export it is: told by the profile, or by the user. */
export class Owner {
  readonly #names: Set<string>;
  #author: Author = {};

  constructor(me: readonly string[]) {
    this.#names = new Set(me.map(folded));
  }

  addProfile(handle: string | undefined, name: string | undefined, bio: string | undefined): void {
    this.#author = { handle, name, bio };
    if (handle !== undefined) this.#names.add(folded(handle));
  }

  get known(): boolean {
    return this.#names.size > 0;
  }

  get author(): Author {
    return this.#author;
  }

  isMe(name: string): boolean {
    return this.#names.has(folded(name));
  }
}

const folded = (name: string): string => {
  const plain = name.trim().toLowerCase();
  return plain.startsWith("@") ? plain.slice(1) : plain;
};
