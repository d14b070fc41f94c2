import type { Element } from "../elements.ts";
import type { Gathering } from "../gathering.ts";
import { passageOrigin, passageText } from "../passage.ts";
import { pick, pickText } from "../pick.ts";
import { particularsOf } from "./record-post.ts";
import { worded, wordsOf } from "./words.ts";

/** Takes up a record in JSON, with its address (`{ uri, cid, value }`) or bare. */
export function takeRecord(path: string, element: Element, gathering: Gathering): void {
  const uri = pickText(element.value, "uri") ?? "";
  const base = uri === "" ? [] : ["value"];
  const record = uri === "" ? element.value : pick(element.value, "value");
  const collection = pickText(record, "$type") ?? uri.split("/").at(-2) ?? "";
  if (!collection.startsWith("app.bsky.")) {
    const message = "Unexpected record without $type, expected one of app.bsky: left out";
    gathering.problems.push({ code: "incomplete", message, path, line: element.line, column: element.column });
    return;
  }
  if (!worded.includes(collection)) return gathering.skip(collection === "app.bsky.feed.repost" ? "reposts" : "records without words");
  const words = wordsOf(collection, record);
  if (words.length === 0) return gathering.skip("without words");
  const passages = words.map(({ path: inside, text }) => ({ path: [...base, ...inside], text }));
  const [did = "", , name = `line-${element.line}`] = uri.replace("at://", "").split("/");
  gathering.posts.push({
    ...particularsOf(did, `${collection}/${name}`, record),
    path,
    text: passageText(passages),
    origin: passageOrigin(path, element, passages, false),
  });
}
