import type { Author } from "../../model/post.ts";
import { isMe } from "../me.ts";
import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick, pickList, pickMembers } from "../pick.ts";

const bioKeys = ["about_me", "intro", "bio", "intro_bio", "quotes", "favorite_quotes"];

/** Whose export it is. */
export class Owner {
  readonly #names = new Set<string>();
  readonly #me: readonly string[];
  #name: string | undefined;
  #bio: string | undefined;

  constructor(me: readonly string[] = []) {
    this.#me = me;
  }

  /** Takes profile_information.json and gives the own words of the profile. */
  addProfile(value: unknown): readonly Passage[] {
    const key = pickMembers(value).find(([name]) => name === "profile" || name.startsWith("profile_v"))?.[0];
    const base = key === undefined ? [] : [key];
    const profile = key === undefined ? value : pick(value, key);
    this.#name ??= said(profile, "name", "full_name") ?? said(profile, "name");
    for (const name of [
      this.#name,
      ...pickList(profile, "previous_names").map((old) => said(old, "name")),
      ...pickList(profile, "other_names").map((old) => said(old, "name")),
    ]) {
      if (name !== undefined) this.#names.add(name);
    }
    const passages = bioKeys.flatMap((bioKey) => {
      const inner = pick(profile, bioKey);
      if (!isRecord(inner)) return passageAt(profile, base, bioKey);
      return ["text", "name", "value"].flatMap((innerKey) => passageAt(profile, base, bioKey, innerKey)).slice(0, 1);
    });
    this.#bio ??= passages[0]?.text;
    return passages;
  }

  get known(): boolean {
    return this.#names.size > 0 || this.#me.length > 0;
  }

  get author(): Author {
    return { name: this.#name, bio: this.#bio };
  }

  /** Whether a name is the owner's, now or formerly. */
  isMe(name: string): boolean {
    return this.#names.has(name) || isMe(name, this.#me);
  }
}
