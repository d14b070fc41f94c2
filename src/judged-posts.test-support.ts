import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Kind } from "./model/post.ts";

/** A post as the fixtures write it down. */
export interface GivenPost {
  readonly id: string;
  readonly text: string;
  readonly kind?: Kind | undefined;
  readonly context?: string | undefined;
  readonly at?: string | undefined;
  readonly author?: { readonly name?: string; readonly bio?: string } | undefined;
}

/** What the tests look at in a finding. */
export interface Told {
  readonly concern: string;
  readonly severity: string;
  readonly message: string;
  readonly bound: boolean;
  readonly cites: readonly { readonly instrument: string }[];
  readonly changed: readonly { readonly now: { readonly instrument: string } | null }[];
}

const bin = join(import.meta.dirname, "../bin/scrubin.js");

/** What the built program finds in posts under one jurisdiction, by post: all posts in one run. */
export function judgedPosts(
  posts: readonly GivenPost[],
  jurisdiction: string,
  more: readonly string[] = [],
): (id: string) => readonly Told[] {
  const input = posts.map((post) => JSON.stringify({ kind: "post", audience: "public", ...post })).join("\n");
  const argv = ["check", "-", "--stdin-filename", "posts.ndjson", "-j", jurisdiction, "--format", "json", "--fail-on", "never", ...more];
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [bin, ...argv], { encoding: "utf8", input, env, maxBuffer: 64 * 2 ** 20 });
  if (run.status !== 0 || run.stderr !== "") throw new Error(`Unexpected end of check ${jurisdiction}: ${run.stderr}`);
  const found: readonly (Told & { readonly post: { readonly id: string } })[] = JSON.parse(run.stdout).findings;
  return (id) => found.filter((finding) => finding.post.id === id);
}
