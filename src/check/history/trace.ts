import type { Evidence, LinkedPost, Stretch } from "../../model/finding.ts";
import type { Glimpse } from "../../model/glimpse.ts";
import type { Mute } from "../../model/mute.ts";
import type { Place } from "../../model/place.ts";
import type { Post } from "../../model/post.ts";
import type { Verdict } from "../../model/verdict.ts";
import { evidenceOf } from "../evidence.ts";
import { excerptOf } from "../excerpt.ts";
import { normalParagraph } from "../fingerprint.ts";
import { sha256 } from "../sha256.ts";

/** What is kept of a post until all posts of its author were seen: hashes, kinds, the day, places, and of its words only what a finding shows. */
export interface Trace extends Pick<Glimpse, "clause" | "role" | "weight" | "lowered" | "links" | "gender" | "refersBack" | "another"> {
  /** Counts up over the posts of the run. */
  readonly order: number;
  /** Minutes since 1970; undefined where the post has no time. */
  readonly time: number | undefined;
  readonly post: Pick<Post, "id" | "kind" | "platform" | "at" | "url" | "audience">;
  readonly place: Place;
  readonly excerpt: readonly Stretch[];
  readonly evidence: readonly Evidence[];
  readonly items: readonly { readonly item: number; readonly evidence: Evidence }[];
  /** Hash of the paragraph, for fingerprints. */
  readonly words: string;
  /** Mutes of this rule in the post. */
  readonly mutes: readonly Mute[];
}

/** A finding shows no more of one post. */
const mostEvidence = 3;
/** A post that names more is a list, and lists hang together with everything. */
const mostLinks = 16;

/** The trace of a post. Places are worked out now: later its file is gone. */
export function traceOf(post: Post, glimpse: Glimpse, order: number): Trace {
  const { rule, concern, span, lowered, identifying, items } = glimpse;
  const proofs = [...glimpse.proofs.slice(0, mostEvidence), ...items.map(({ proof }) => proof)];
  const verdict: Verdict = { rule, span, certainty: "medium", lowered, proofs, identifying };
  const told = evidenceOf(post, verdict, concern).map((piece) => ({ ...piece, text: copied(piece.text) }));
  const shown = told.length - items.length;
  const { id, kind, platform, at, url, audience } = post;
  const { clause, role, weight, gender, refersBack, another } = glimpse;
  return {
    clause,
    role,
    weight,
    lowered,
    gender,
    refersBack,
    another,
    links: glimpse.links.slice(0, mostLinks),
    order,
    time: minutesOf(at),
    post: { id, kind, platform, at, url, audience },
    place: post.origin.place(span.start, span.end),
    excerpt: role === "beside" ? [] : excerptOf(post, verdict, concern).map((piece) => ({ ...piece, text: copied(piece.text) })),
    evidence: told.slice(0, shown),
    items: items.map(({ item }, index) => ({ item, evidence: told[shown + index] as Evidence })),
    words: sha256(normalParagraph(post.text, span.start)).slice(0, 16),
    mutes: post.mutes?.filter(({ fault, rules }) => fault === undefined && rules.includes(rule)) ?? [],
  };
}

/** A post of a finding, with what it adds. */
export const linkedPost = ({ post: { id, at, url }, place }: Trace, adds: readonly string[]): LinkedPost => ({ id, at, url, place, adds });

function minutesOf(at: string | undefined): number | undefined {
  if (at === undefined) return undefined;
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? undefined : Math.floor(instant / 60_000);
}

/** A text of its own: a slice would keep the whole file in memory. */
const copied = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");
