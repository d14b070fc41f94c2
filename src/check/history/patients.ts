import { inTime } from "./group.ts";
import { kinship, least, plain } from "./kinship.ts";
import type { Told } from "./told.ts";
import type { Trace } from "./trace.ts";

/** A patient in the making. */
interface Open {
  readonly posts: Trace[];
  certain: boolean;
}

/** A link leads to the latest patients that had it, and a post without links to the latest of all. */
const mostAsked = 3;

/**
 * Patients of whom more than one post tells. Each post goes to the patient with whom it has most in common, among the latest that share one of
 * its links; so the work grows with the posts, not with their pairs. What half the author's stories share (the town of the practice,
 * the illness of the specialty) joins none.
 */
export function patientsOf(traces: readonly Trace[], within: number): readonly Told[] {
  const uses = new Map<number, number>();
  for (const { links } of traces) for (const { hash } of links) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  const byLink = new Map<number, Open[]>();
  const latest: Open[] = [];
  const all: Open[] = [];
  for (const trace of [...traces].sort(inTime)) {
    const candidates = new Set([...trace.links.flatMap(({ hash }) => byLink.get(hash) ?? []), ...latest]);
    let best: { readonly open: Open; readonly score: number } | undefined;
    for (const open of candidates) {
      const score = kinship(trace, open.posts, uses, within);
      if (score >= least && score > (best?.score ?? 0)) best = { open, score };
    }
    const open = best?.open ?? { posts: [], certain: true };
    open.posts.push(trace);
    if (best === undefined) all.push(open);
    else open.certain &&= best.score >= plain;
    for (const { hash } of trace.links) keep(byLink, hash, open);
    push(latest, open);
  }
  return all.filter(({ posts }) => posts.length > 1);
}

function keep(byLink: Map<number, Open[]>, hash: number, open: Open): void {
  const known = byLink.get(hash);
  if (known === undefined) byLink.set(hash, [open]);
  else push(known, open);
}

function push(list: Open[], open: Open): void {
  const at = list.indexOf(open);
  if (at >= 0) list.splice(at, 1);
  list.push(open);
  if (list.length > mostAsked) list.shift();
}
