import type { FileNote } from "../model/file-note.ts";
import type { Intake, TreeName } from "../model/intake.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/report.ts";
import type { TreeLedger, UnknownFile } from "../model/tree-ledger.ts";
import { added, inOrder, treesInOrder } from "./merge-ledgers.ts";

/** Keeps account of what was read while it is read: numbers and the names of files nobody understood, never posts. */
export class Books {
  readonly #unread: Problem[] = [];
  readonly #skipped = new Tally();
  readonly #trees = new Map<TreeName, TreeBook>();
  #files = 0;
  #posts = 0;

  get posts(): number {
    return this.#posts;
  }

  take(intake: Intake): void {
    this.#files += intake.files;
    this.#posts += intake.posts.length;
    this.#unread.push(...intake.problems);
    this.#skipped.addAll(intake.skipped);
    if (intake.tree !== undefined) this.#bookOf(intake.tree).take(intake);
  }

  /** Something that went wrong outside of reading. */
  note(problem: Problem): void {
    this.#unread.push(problem);
  }

  ledger(interrupted: boolean): Ledger {
    const trees = treesInOrder([...this.#trees].filter(([, book]) => !book.isEmpty).map(([name, book]) => book.ledger(name)));
    return { files: this.#files, posts: this.#posts, unread: inOrder(this.#unread), skipped: this.#skipped.counts, trees, interrupted };
  }

  #bookOf(tree: TreeName): TreeBook {
    const known = this.#trees.get(tree);
    if (known !== undefined) return known;
    const book = new TreeBook();
    this.#trees.set(tree, book);
    return book;
  }
}

/** Counts by name. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  addAll(counts: Readonly<Record<string, number>> | undefined): void {
    for (const name in counts) this.add(name, counts[name]);
  }

  get counts(): Readonly<Record<string, number>> {
    return added([Object.fromEntries(this.#counts)]);
  }
}

/** The books of one tree. */
class TreeBook {
  readonly #platforms = new Tally();
  readonly #kinds = new Tally();
  readonly #audiences = new Tally();
  readonly #states = new Tally();
  readonly #skipped = new Tally();
  readonly #ignored = new Tally();
  readonly #unknown: UnknownFile[] = [];
  #layout: string | undefined;
  #records: TreeLedger["records"];
  #posts = 0;
  #first = "9999-99-99";
  #last = "";
  #undated = 0;
  #read = 0;
  #media = 0;
  #problems = 0;

  get isEmpty(): boolean {
    return this.#posts + this.#read + this.#media + this.#problems + this.#unknown.length === 0 && this.#layout === undefined;
  }

  take(intake: Intake): void {
    this.#layout ??= intake.layout;
    this.#records ??= intake.records;
    this.#media += intake.media ?? 0;
    this.#problems += intake.problems.length;
    this.#skipped.addAll(intake.skipped);
    for (const note of intake.notes ?? []) this.#note(note);
    for (const post of intake.posts) this.#count(post);
  }

  ledger({ path, reader }: TreeName): TreeLedger {
    return {
      path,
      reader,
      layout: this.#layout,
      posts: this.#posts,
      period: this.#last === "" ? undefined : { first: this.#first, last: this.#last },
      undated: this.#undated,
      platforms: this.#platforms.counts,
      kinds: this.#kinds.counts,
      audiences: this.#audiences.counts,
      states: this.#states.counts,
      records: this.#records,
      files: { read: this.#read, ignored: this.#ignored.counts, unknown: this.#unknown, media: this.#media },
      skipped: this.#skipped.counts,
      problems: this.#problems,
    };
  }

  #note({ path, state, why }: FileNote): void {
    if (state === "read") this.#read++;
    else if (state === "ignored") this.#ignored.add(why ?? "no reason given");
    else this.#unknown.push({ path, why });
  }

  #count({ platform, kind, audience, state, at }: Post): void {
    this.#posts++;
    this.#platforms.add(platform);
    this.#kinds.add(kind);
    this.#audiences.add(audience);
    this.#states.add(state ?? "unknown");
    if (at === undefined) this.#undated++;
    else this.#date(at.slice(0, "YYYY-MM-DD".length));
  }

  #date(day: string): void {
    if (day < this.#first) this.#first = day;
    if (day > this.#last) this.#last = day;
  }
}
