import type { Likeness } from "../../model/expression.ts";
import type { Trace } from "./trace.ts";

/** Traces that have something in common: all where nothing is asked, one bucket a link, or one for each text and its near copies. */
export function bucketsOf(alike: Likeness | null, traces: readonly Trace[]): readonly (readonly Trace[])[] {
  if (alike === null) return [traces];
  const byLink = new Map<number, { readonly traces: Trace[]; firm: boolean }>();
  for (const trace of traces) {
    for (const { hash, firm } of trace.links) {
      const bucket = byLink.get(hash);
      if (bucket === undefined) byLink.set(hash, { traces: [trace], firm });
      else {
        bucket.traces.push(trace);
        bucket.firm ||= firm;
      }
    }
  }
  const buckets = [...byLink.values()].filter(({ traces: some, firm }) => firm && some.length > 1).map((bucket) => bucket.traces);
  return alike === "wording" ? joined(buckets) : buckets;
}

/** Buckets that share a trace as one: a text is near to another by any of its bands. */
function joined(buckets: readonly (readonly Trace[])[]): readonly (readonly Trace[])[] {
  const heads = new Map<Trace, Trace>();
  const headOf = (trace: Trace): Trace => {
    let head = trace;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    if (head !== trace) heads.set(trace, head);
    return head;
  };
  for (const [first, ...rest] of buckets) {
    if (first === undefined) continue;
    if (!heads.has(first)) heads.set(first, first);
    for (const trace of rest) heads.set(headOf(trace), headOf(first));
  }
  const whole = new Map<Trace, Trace[]>();
  for (const trace of heads.keys()) {
    const head = headOf(trace);
    const known = whole.get(head);
    if (known === undefined) whole.set(head, [trace]);
    else known.push(trace);
  }
  return [...whole.values()];
}
