import { isMe } from "../me.ts";
import { childText, type XmlNode } from "../xml/node.ts";

/** Somebody who writes for the site. */
interface Writer {
  readonly id: string;
  readonly login: string;
  readonly mail: string;
  readonly name: string;
}

/** Who writes for a site, as its export lists them. Without --me what any of them wrote is the site's own. */
export class Site {
  readonly #me: readonly string[];
  readonly #writers: Writer[] = [];
  readonly #creators = new Set<string>();

  constructor(me: readonly string[]) {
    this.#me = me;
  }

  /** Takes what stands before the items; gives the version of the format, empty where it is not told. */
  take(head: XmlNode): string {
    const all = flat(head);
    for (const node of all.filter(({ name }) => name === "wp:author")) {
      const text = (name: string): string => childText(node, name);
      this.#writers.push({
        id: text("author_id"),
        login: text("author_login"),
        mail: text("author_email"),
        name: text("author_display_name"),
      });
    }
    return all.find(({ name }) => name === "wp:wxr_version")?.text.text.trim() ?? "";
  }

  /** The name shown for a login. */
  nameOf(login: string): string {
    return this.#writers.find((writer) => writer.login === login)?.name || login;
  }

  /** Whether what this login wrote counts. */
  counts(login: string): boolean {
    this.#creators.add(login);
    if (this.#me.length === 0) return true;
    const writer = this.#writers.find((one) => one.login === login);
    return [login, writer?.name, writer?.mail].some((name) => name !== undefined && name !== "" && isMe(name, this.#me));
  }

  /** The login of who wrote a comment, where it is one of the site's own writers; undefined for readers. */
  writerOf(comment: { readonly user: string; readonly author: string; readonly mail: string }): string | undefined {
    const found = this.#writers.find(
      ({ id, login, mail, name }) =>
        (comment.user !== "" && comment.user !== "0" && id === comment.user) ||
        (mail !== "" && mail.toLowerCase() === comment.mail.toLowerCase()) ||
        (comment.author !== "" && [login, name].includes(comment.author)),
    );
    if (found !== undefined) return found.login;
    // Old exports list no authors, and give the owner's own comments no number.
    return this.#creators.has(comment.author) ? comment.author : undefined;
  }
}

const flat = (node: XmlNode): readonly XmlNode[] => [node, ...node.children.flatMap(flat)];
