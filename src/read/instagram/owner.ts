import type { Author } from "../../model/post.ts";
import { isMe } from "../me.ts";
import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pickList, pickMembers } from "../pick.ts";

/** Labels of the profile, as languages of the interface write them. */
const labels = {
  name: ["name", "naam", "ainm", "nombre", "nom", "nome", "名稱", "姓名"],
  handle: ["username", "gebruikersnaam", "ainm úsáideora", "nombre de usuario", "nom d’utilisateur", "用戶名稱", "使用者名稱"],
  bio: ["bio", "biography", "biografie", "biografía", "biographie", "beathaisnéis", "個人簡介", "自我介紹"],
} as const;

/** Whose export it is. */
export class Owner {
  readonly #me: readonly string[];
  #author: Author = {};

  constructor(me: readonly string[]) {
    this.#me = me;
  }

  /** Takes personal_information.json and gives the words of the bio. */
  addProfile(value: unknown): readonly Passage[] {
    const key = pickMembers(value).find(([name]) => name.startsWith("profile_user") || name.startsWith("text_post_app_"))?.[0];
    const base = key === undefined ? [] : [key, 0, "string_map_data"];
    const map = pickList(value, key ?? "")[0];
    const under = (wanted: readonly string[]): string | undefined =>
      pickMembers(map, "string_map_data").find(([name]) => wanted.includes((said({ name }, "name") ?? "").toLowerCase()))?.[0];
    const [name, handle, bio] = [under(labels.name), under(labels.handle), under(labels.bio)];
    const textOf = (label: string | undefined): string | undefined =>
      label === undefined ? undefined : said(map, "string_map_data", label, "value");
    this.#author = {
      name: textOf(name) ?? this.#author.name,
      handle: textOf(handle) ?? this.#author.handle,
      bio: textOf(bio) ?? this.#author.bio,
    };
    if (bio === undefined) return [];
    return passageAt(value, [], ...base, bio, "value");
  }

  get author(): Author {
    return this.#author;
  }

  get known(): boolean {
    return this.#author.name !== undefined || this.#author.handle !== undefined || this.#me.length > 0;
  }

  isMe(name: string): boolean {
    return isMe(
      name,
      [this.#author.name, this.#author.handle, ...this.#me].filter((one) => one !== undefined),
    );
  }
}
