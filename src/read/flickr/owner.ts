import type { Author } from "../../model/post.ts";
import { pickText } from "../pick.ts";

/** Whose account it is. */
export class Owner {
  #id: string | undefined;
  author: Author | undefined;

  add(profile: unknown): void {
    this.#id = pickText(profile, "nsid");
    this.author = {
      name: pickText(profile, "real_name") || pickText(profile, "screen_name"),
      handle: pickText(profile, "screen_name"),
      bio: pickText(profile, "description"),
    };
  }

  /** Whether a comment under a photo is the owner's own. */
  wrote(user: string | undefined): boolean {
    return user !== undefined && user === this.#id;
  }
}
