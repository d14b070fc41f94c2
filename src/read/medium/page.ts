import type { Author } from "../../model/post.ts";
import { pattern } from "../../text/pattern.ts";
import { clockTime } from "../clock.ts";

/** What a page of Medium tells, and its words: all else is blanks of the same length. */
export interface PageParts {
  readonly words: string;
  readonly at: string | undefined;
  readonly url: string | undefined;
  readonly author: Author | undefined;
  /** A response to somebody's post: it has no subtitle, and its title is the beginning of its text. */
  readonly isResponse: boolean;
}

const published = pattern('class="dt-published"\\s{1,80}datetime="([^"]{1,40})"|datetime="([^"]{1,40})"\\s{1,80}class="dt-published"', "");
const canonical = pattern('href="([^"]{1,500})"\\s{1,80}class="p-canonical"', "");
const author = pattern('class="p-author[^"]{0,40}">([^<]{1,100})<', "");
const tag = pattern("<[^<>]*>", "g");
const blanks = pattern("\\s+", "g");

export function pageParts(source: string): PageParts {
  const stamp = published.exec(source);
  const name = author.exec(source)?.[1]?.trim();
  const title = plain(inner(source, '<h1 class="p-name"', "</h1>"));
  const subtitle = plain(inner(source, '<section data-field="subtitle"', "</section>"));
  const body = inner(source, '<section data-field="body"', "</article>");
  const text = plain(body);
  const isResponse = subtitle === "" && title !== "" && text.startsWith(title.replace("…", "").trim());
  let words = without(source, "<footer>", "</footer>");
  words = without(words, "<title>", "</title>");
  // The body begins with title and subtitle once more.
  if (title !== "" && text.includes(title.replace("…", "").trim())) words = without(words, "<header>", "</header>");
  if (subtitle !== "" && text.includes(subtitle)) words = without(words, '<section data-field="subtitle"', "</section>");
  return {
    words,
    at: clockTime(stamp?.[1] ?? stamp?.[2] ?? "", "Z"),
    url: canonical.exec(source)?.[1],
    author: name === undefined ? undefined : { name },
    isResponse,
  };
}

const plain = (html: string): string => html.replace(tag, " ").replace(blanks, " ").trim();

/** What stands between the end of an opening tag and the next closing one. */
function inner(source: string, opening: string, closing: string): string {
  const open = source.indexOf(opening);
  const start = open < 0 ? -1 : source.indexOf(">", open) + 1;
  const end = source.indexOf(closing, Math.max(0, start));
  return start <= 0 || end < 0 ? "" : source.slice(start, end);
}

function without(source: string, opening: string, closing: string): string {
  const start = source.indexOf(opening);
  const end = source.indexOf(closing, Math.max(0, start));
  if (start < 0 || end < 0) return source;
  const stop = end + closing.length;
  return source.slice(0, start) + source.slice(start, stop).replace(notBreak, " ") + source.slice(stop);
}

const notBreak = pattern("[^\\n]", "g");
