import { Link } from "./car.ts";

/** A node of the tree that holds the keys of a repository: shared beginnings of keys are written once. */
export interface Node {
  readonly left: string | undefined;
  readonly entries: readonly {
    readonly shared: number;
    readonly rest: Uint8Array;
    readonly value: string;
    readonly right: string | undefined;
  }[];
}

/** A value as a node of the tree; undefined for anything else. */
export function nodeOf(value: unknown): Node | undefined {
  if (typeof value !== "object" || value === null || !("e" in value) || !Array.isArray(value.e)) return undefined;
  const left = "l" in value && value.l instanceof Link ? value.l.cid : undefined;
  const entries = value.e.flatMap((entry: { p?: unknown; k?: unknown; v?: unknown; t?: unknown } | null) => {
    if (typeof entry?.p !== "number" || !(entry.k instanceof Uint8Array) || !(entry.v instanceof Link)) return [];
    return [{ shared: entry.p, rest: entry.k, value: entry.v.cid, right: entry.t instanceof Link ? entry.t.cid : undefined }];
  });
  return { left, entries };
}

export interface Walked {
  /** Keys ("app.bsky.feed.post/3k…") by the identifier of the record. */
  readonly keys: ReadonlyMap<string, string>;
  /** How many nodes the tree names that are not in the file. */
  readonly missing: number;
}

/** Walks the tree from its root: only what it leads to is alive, all other blocks are history. */
export function walk(root: string, nodes: ReadonlyMap<string, Node>): Walked {
  const keys = new Map<string, string>();
  const seen = new Set<string>();
  const open = [root];
  let missing = 0;
  for (let cid = open.pop(); cid !== undefined; cid = open.pop()) {
    if (seen.has(cid)) continue;
    seen.add(cid);
    const node = nodes.get(cid);
    if (node === undefined) {
      missing += 1;
      continue;
    }
    let key = Buffer.alloc(0);
    for (const { shared, rest, value, right } of node.entries) {
      key = Buffer.concat([key.subarray(0, shared), rest]);
      keys.set(value, key.toString("utf8"));
      if (right !== undefined) open.push(right);
    }
    if (node.left !== undefined) open.push(node.left);
  }
  return { keys, missing };
}
