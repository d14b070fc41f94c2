import type { Audience, Author } from "../../model/post.ts";
import { pick, pickText } from "../pick.ts";
import { isoTime } from "./day.ts";

/** Whose archive it is and who could see its tweets. Filled while the first files are read. */
export class Owner {
  id: string | undefined;
  handle: string | undefined;
  name: string | undefined;
  bio: string | undefined;
  /** Times at which the account was locked (true) or opened (false), in any order. */
  readonly #locks: { at: string; locked: boolean }[] = [];

  /** An element of account.js, or the one object of the older user_details.js. */
  addAccount(value: unknown): void {
    const account = pick(value, "account") ?? value;
    this.id ??= pickText(account, "accountId") ?? pickText(account, "id");
    this.handle ??= pickText(account, "username") ?? pickText(account, "screen_name");
    this.name ??= pickText(account, "accountDisplayName") ?? pickText(account, "full_name");
    this.bio ??= pickText(account, "bio");
  }

  addProfile(value: unknown): void {
    this.bio ??= pickText(value, "profile", "description", "bio");
  }

  addLock(value: unknown): void {
    const event = pick(value, "protectedHistory");
    const at = isoTime(pickText(event, "protectedAt"));
    const action = pickText(event, "action")?.toLowerCase();
    if (at === undefined || action === undefined) return;
    this.#locks.push({ at, locked: action.startsWith("protect") });
    this.#locks.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  get author(): Author {
    return { name: this.name, handle: this.handle, bio: this.bio };
  }

  /** Who could see a tweet of that time. Before the first event the account was the opposite of what the event made it. */
  audienceAt(at: string | undefined): Audience {
    const [first] = this.#locks;
    if (first === undefined) return "public";
    if (at === undefined) return "unknown";
    const last = this.#locks.findLast((lock) => lock.at <= at);
    return (last === undefined ? !first.locked : last.locked) ? "followers" : "public";
  }

  url(id: string): string {
    return `https://x.com/${this.handle ?? "i"}/status/${id}`;
  }
}
