import type { Medium } from "../../model/medium.ts";
import type { Audience, Kind, Post } from "../../model/post.ts";
import type { Element } from "../elements.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import type { FacebookFile } from "./layout.ts";
import type { Owner } from "./owner.ts";

/** Where a record stands. */
export interface Place {
  readonly file: FacebookFile;
  readonly element: Element;
  /** Path of the record inside the element. */
  readonly base: readonly (string | number)[];
}

/** What is known of a post besides its words. */
export interface Particulars {
  readonly kind: Kind;
  readonly at: string | undefined;
  readonly audience: Audience;
  readonly context?: string | undefined;
  readonly url?: string | undefined;
  readonly state?: "deleted" | "archived" | undefined;
  readonly edited?: boolean | undefined;
  readonly media?: readonly Medium[] | undefined;
}

/** A post of an export. Facebook gives no ids: the file and the place in it make one. */
export function postOf(place: Place, owner: Owner, passages: readonly Passage[], particulars: Particulars): Post {
  const { file, element, base } = place;
  const { path } = file.entry;
  const inside = base.length === 0 ? "" : `-${base.join("-")}`;
  return {
    ...particulars,
    media: particulars.media?.length === 0 ? undefined : particulars.media,
    id: `${file.stem}-${element.line}-${element.column}${inside}`,
    platform: "facebook",
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, true),
    author: owner.author,
  };
}
