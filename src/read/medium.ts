import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { headOf } from "./decode.ts";
import { shelves, sortFiles } from "./files.ts";
import { htmlPost } from "./html-post.ts";
import { pageParts } from "./medium/page.ts";

/** The export of Medium: a page a post, drafts and responses among them. */
export const medium: Reader = {
  name: "medium",
  summary: "Medium export: own posts, drafts, responses and profile; claps, highlights and bookmarks are left out",
  claim,
  read,
};

const roles = ["profile", "post"] as const;
type Role = (typeof roles)[number];
const known = shelves<Role>([
  ["profile/profile\\.html", "profile"],
  ["posts/.{1,300}\\.html", "post"],
  [
    "(?:bookmarks|claps|highlights|lists|blocks|bookmarks|interests|ips|partner-program|pubs-following|publications-following|sessions|social|topics-following|twitter|users-following|claps|memberships?|profile|earnings)(?:/.{1,300})?",
    { ignored: "no words of the owner" },
  ],
  ["README\\.html|index\\.html", { ignored: "no words of the owner" }],
]);
const signature = pattern(
  'class="(?:h-entry|p-name|e-content|p-canonical|h-card)|data-field="(?:body|subtitle)"|Exported from <a href="https://medium\\.com">',
  "",
);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  const post = sortFiles(entries, known, roles).parts.find(({ role }) => role === "post");
  if (post === undefined) return "no";
  return signature.exec(await headOf(post.entry, 16_384)) === null ? "no" : "sure";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  yield { posts: [], problems: [], notes, layout: "pages" };
  for (const { role, entry } of parts) {
    const made = await htmlPost(
      entry,
      (source) => {
        const { at, url, author, isResponse } = pageParts(source);
        const id = entry.name.slice(entry.name.lastIndexOf("/") + 1, -".html".length);
        const shared = { id, platform: "medium", at, url, author };
        if (role === "profile") return { ...shared, kind: "bio", audience: "public" };
        const isDraft = at === undefined || id.startsWith("draft_");
        return { ...shared, kind: isResponse ? "comment" : "blog", audience: isDraft ? "draft" : "public" };
      },
      (source) => pageParts(source).words,
    );
    if ("code" in made) yield { posts: [], problems: [made] };
    else if ("skip" in made) yield { posts: [], problems: [], skipped: { [made.skip]: 1 } };
    else yield { posts: [made], problems: [] };
  }
}
