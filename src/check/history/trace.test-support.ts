import type { Link, LinkKind } from "../../model/glimpse.ts";
import type { Trace } from "./trace.ts";

export const link = (kind: LinkKind, hash: number, firm = true): Link => ({ kind, hash, firm });

/** A trace on a day, as a post would leave it. */
export function traceOn(day: number, links: readonly Link[], parts: Partial<Trace> = {}): Trace {
  const place = { path: "a", line: day + 1, column: 1, endLine: day + 1, endColumn: 2 };
  return {
    clause: 0,
    role: "counted",
    weight: 0.6,
    lowered: false,
    links,
    gender: "unknown",
    refersBack: false,
    another: false,
    order: day,
    time: day * 1440,
    post: { id: `p${day}`, kind: "post", platform: "x", audience: "public" },
    place,
    excerpt: [],
    evidence: [],
    items: [],
    words: `w${day}`,
    mutes: [],
    ...parts,
  };
}
