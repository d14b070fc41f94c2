import type { Author, Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { type Fragment, fragmentText } from "../json-html.ts";
import { pick, pickList, pickText } from "../pick.ts";

/** Whose archive it is. Several accounts may stand in one folder of archives. */
export class Actor {
  #id: string | undefined;
  #author: Author | undefined;

  /** Takes actor.json and gives the bio: name, summary, fields of the profile. */
  async take(path: string, element: Element): Promise<readonly Post[]> {
    const actor = element.value;
    this.#id = pickText(actor, "id");
    const fields = pickList(actor, "attachment").flatMap((field, index): Fragment[] =>
      pick(field, "type") === "PropertyValue"
        ? [
            { path: ["attachment", index, "name"], html: false },
            { path: ["attachment", index, "value"], html: true },
          ]
        : [],
    );
    const made = await fragmentText(path, element, [{ path: ["summary"], html: true }, ...fields]);
    this.#author = { name: pickText(actor, "name"), handle: pickText(actor, "preferredUsername"), bio: made?.text };
    if (made === undefined) return [];
    return [
      {
        ...made,
        id: "actor",
        kind: "bio",
        platform: "mastodon",
        path,
        at: undefined,
        url: pickText(actor, "url"),
        audience: "public",
        author: this.#author,
      },
    ];
  }

  get author(): Author | undefined {
    return this.#author;
  }

  /** Whether an address is that of the account or of something it wrote; what is not known is taken for its own. */
  owns(address: string | undefined): boolean {
    return this.#id === undefined || address === undefined || address === this.#id || address.startsWith(`${this.#id}/`);
  }
}
