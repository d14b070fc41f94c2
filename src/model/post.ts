import type { Medium } from "./medium.ts";
import type { Mute } from "./mute.ts";
import type { Origin } from "./place.ts";
import type { Span } from "./span.ts";

/** What sort of publication a post is. */
export const kinds = ["tweet", "post", "comment", "reply", "review-reply", "caption", "blog", "bio", "message", "draft"] as const;

export type Kind = (typeof kinds)[number];

/** Who could see a post. `unknown` where the archive does not say; never guessed. */
export const audiences = ["public", "unlisted", "followers", "group", "direct", "draft", "deleted", "unknown"] as const;

export type Audience = (typeof audiences)[number];

/** Who wrote a post, as far as the input tells. */
export interface Author {
  readonly name?: string | undefined;
  readonly handle?: string | undefined;
  readonly bio?: string | undefined;
}

/** One publication of the author: only own words in `text`. */
export interface Post {
  /** Unique within its file. */
  readonly id: string;
  readonly kind: Kind;
  /** "x", "facebook", "markdown", "html", "text", "ndjson" … */
  readonly platform: string;
  /** The file it came from, as in `Place.path`. */
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
  /** Stretches of `text` that are quotations of others (block quotes, quoted posts): never taken as asserted. */
  readonly quotations?: readonly Span[] | undefined;
  /** The text answered, or the setting, where there is one. */
  readonly context?: string | undefined;
  /** ISO 8601 where known; without an offset where the archive does not tell the zone. */
  readonly at?: string | undefined;
  readonly url?: string | undefined;
  readonly audience: Audience;
  /** BCP 47 where the input states it. */
  readonly lang?: string | undefined;
  readonly author?: Author | undefined;
  /** What became of it on the platform. */
  readonly state?: "live" | "deleted" | "archived" | undefined;
  /** Reactions and shares that the platform counted. Undefined where the archive counts none. */
  readonly reach?: number | undefined;
  /** How many connections of the account began within three days after it; only where lists of friends were read. */
  readonly connected?: number | undefined;
  /** Whether it was changed after it was published. Undefined where the archive does not say. */
  readonly edited?: boolean | undefined;
  /** The conversation or thread it belongs to, unique within its export. */
  readonly thread?: string | undefined;
  /** Comments in a draft that set findings aside. */
  readonly mutes?: readonly Mute[] | undefined;
  /** Pictures, films and recordings that go with it. Their alt texts and captions, being own words, stand in `text` as well. */
  readonly media?: readonly Medium[] | undefined;
}
