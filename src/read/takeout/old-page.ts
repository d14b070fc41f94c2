import { Parser } from "htmlparser2";
import type { Post } from "../../model/post.ts";
import { linesOf } from "../../text/lines.ts";
import { originOf } from "../../text/origin.ts";
import { pattern } from "../../text/pattern.ts";
import { Paragraphs } from "../paragraphs.ts";
import { utcTime } from "../utc-time.ts";
import type { Owner } from "./owner.ts";

const time = pattern("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}", "");
const address = pattern("[?&](?:v|lc)=|/post/|/watch|/channel/", "");
const blanks = pattern("\\s{1,10000}", "g");

/** One list item of a page: the platform's sentence up to the first line break, then the owner's words. */
interface Item {
  readonly start: number;
  readonly words: Paragraphs;
  head: string;
  /** The text of its links: what was commented on. */
  titles: string;
  url: string | undefined;
  inWords: boolean;
  inLink: boolean;
}

/** The comments of a page as Takeout wrote them before 2023; undefined when it is no such page. */
export function pageComments(source: string, path: string, owner: Owner): readonly Post[] | undefined {
  const items = itemsOf(source);
  const dated = items.filter(({ head }) => time.exec(head) !== null);
  if (dated.length === 0) return undefined;
  let counted: ReturnType<typeof linesOf> | undefined;
  return dated.flatMap((item, index): Post[] => {
    const { mapped } = item.words.finish();
    if (mapped.text.trim() === "") return [];
    const lines = () => {
      counted ??= linesOf(source);
      return counted;
    };
    const context = item.titles.replace(blanks, " ").trim();
    return [
      {
        id: `comment-${index + 1}`,
        kind: "comment",
        platform: "youtube",
        path,
        text: mapped.text,
        origin: originOf(path, () => ({ mapped, lines: lines() })),
        ...(context === "" ? {} : { context }),
        at: utcTime(time.exec(item.head)?.[0]),
        url: item.url,
        audience: "public",
        author: owner.author,
      },
    ];
  });
}

function itemsOf(source: string): readonly Item[] {
  const items: Item[] = [];
  let item: Item | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "li") {
        item = {
          start: parser.startIndex,
          words: new Paragraphs(source),
          head: "",
          titles: "",
          url: undefined,
          inWords: false,
          inLink: false,
        };
        items.push(item);
      } else if (item !== undefined && name === "br") {
        if (item.inWords) item.words.line();
        item.inWords = true;
      } else if (item !== undefined && name === "a" && !item.inWords) {
        item.inLink = true;
        const href = attributes["href"] ?? "";
        if (address.exec(href) !== null) item.url = href;
      }
    },
    onclosetag: (name) => {
      if (name === "li") item = undefined;
      if (name === "a" && item !== undefined) item.inLink = false;
    },
    ontext: (text) => {
      if (item === undefined) return;
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      if (!item.inWords) {
        if (item.inLink) item.titles += ` ${text}`;
        else item.head += text;
      } else if (text.length === end - start && source.startsWith(text, start)) item.words.flow(start, end);
      else item.words.replace(start, end, text);
    },
  });
  parser.end(source);
  return items;
}
