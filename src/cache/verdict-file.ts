import { createHash, randomBytes } from "node:crypto";
import type { PostJudge, VerdictStore } from "../model/judged.ts";
import type { Post } from "../model/post.ts";
import { packed, unpacked } from "./packed.ts";

const heading = "# scrubin cache 1 ";
const saltBytes = 16;
const nameLength = 22;
/** So many entries are kept that the last run did not ask for: other folders, other choices. */
const mostUnused = 200_000;

/**
 * Verdicts of earlier runs: a line an entry, its name a salted hash of the post and of everything that judged it, so that other rules, another
 * model or another choice never meet it. No word of a post is in it; an entry of a post without verdicts is its name alone.
 */
export class VerdictFile implements VerdictStore {
  readonly #salt: string;
  readonly #known: Map<string, string>;
  readonly #used = new Map<string, string>();
  #isChanged = false;

  /** `text` is the file as an earlier run left it; one that is damaged or of another form counts as empty. */
  constructor(text: string | undefined) {
    const lines = text?.split("\n") ?? [];
    const salt = lines[0]?.startsWith(heading) === true ? lines[0].slice(heading.length) : "";
    const isRight = salt.length === 2 * saltBytes;
    this.#salt = isRight ? salt : randomBytes(saltBytes).toString("hex");
    this.#known = new Map(isRight ? lines.slice(1).flatMap(entryOf) : []);
  }

  remembering(judgedBy: string, make: () => PostJudge): PostJudge {
    let judge: PostJudge | undefined;
    const made = (): PostJudge => {
      judge ??= make();
      return judge;
    };
    return {
      judge: (post) => this.#recalled(`verdicts ${judgedBy}`, post, () => made().judge(post)),
      glimpse: (post) => this.#recalled(`glimpses ${judgedBy}`, post, () => made().glimpse(post)),
    };
  }

  /** Whether there is something to write. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The file anew: what this run used, and of the rest as much as is worth keeping. */
  text(): string {
    const rest = [...this.#known].filter(([name]) => !this.#used.has(name)).slice(-mostUnused);
    return `${heading}${this.#salt}\n${[...rest, ...this.#used].map(([name, value]) => `${name}${value}\n`).join("")}`;
  }

  #recalled<T>(judgedBy: string, post: Post, judge: () => readonly T[]): readonly T[] {
    const name = this.#nameOf(judgedBy, post);
    const known = this.#known.get(name) ?? this.#used.get(name);
    const kept = known === undefined ? undefined : read<T>(known);
    if (known !== undefined && kept !== undefined) {
      this.#used.set(name, known);
      return unpacked(kept, post);
    }
    const found = judge();
    const bare = packed(found, post);
    if (bare !== undefined) {
      this.#used.set(name, bare.length === 0 ? "" : JSON.stringify(bare));
      this.#isChanged = true;
    }
    return found;
  }

  /** Where a post lies, and what is to be set aside in it, says nothing about it; everything else may. */
  #nameOf(judgedBy: string, { path: _, origin: __, id: ___, mutes: ____, ...rest }: Post): string {
    const hash = createHash("sha256").update(this.#salt).update(judgedBy).update("\0");
    return hash.update(JSON.stringify(rest)).digest("base64url").slice(0, nameLength);
  }
}

function entryOf(line: string): readonly (readonly [string, string])[] {
  return line.length < nameLength ? [] : [[line.slice(0, nameLength), line.slice(nameLength)]];
}

/** What an entry says; undefined when it is damaged. */
function read<T>(value: string): readonly T[] | undefined {
  if (value === "") return [];
  try {
    const kept: unknown = JSON.parse(value);
    return Array.isArray(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
