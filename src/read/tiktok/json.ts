import type { Batch, ReadOptions } from "../../model/reader.ts";
import { Gathering } from "../gathering.ts";
import { type NestedElement, nestedElementsOf, type Wish } from "../nested.ts";
import { type Passage, passageOrigin, passageText } from "../passage.ts";
import { isRecord } from "../pick.ts";
import { looksTyped } from "../typed.ts";
import { fieldsOf } from "./fields.ts";
import type { TikTokFile } from "./layout.ts";
import type { Owner } from "./owner.ts";
import { postOf, type TikTokRecord } from "./record.ts";
import { plainKey, type Section, sectionAt } from "./sections.ts";

/** Reads whose export it is; the profile stands behind most of what it is needed for. */
export async function readOwner(file: TikTokFile, owner: Owner): Promise<void> {
  const isProfile = (path: readonly string[]): Wish => (sectionAt(path) === "profile" ? "perhaps" : "no");
  for await (const { elements } of nestedElementsOf(file.entry, isProfile)) {
    for (const element of elements) postOf("profile", recordOf(file.entry.path, element), { path: "", id: "" }, owner);
    if (elements.length > 0) return;
  }
}

/** The posts of user_data.json or user_data_tiktok.json, in flat memory. */
export async function* readJson(file: TikTokFile, owner: Owner, options: ReadOptions): AsyncGenerator<Batch> {
  const { path } = file.entry;
  const strangers = new Map<string, number>();
  const wants = (keys: readonly string[], listed: boolean): Wish => {
    const section = sectionAt(keys);
    if (section === "none" || (section === "message" && !options.messages) || listed === (section === "profile")) return "no";
    return section === undefined || section === "profile" ? "perhaps" : "surely";
  };
  for await (const { elements, problems } of nestedElementsOf(file.entry, wants)) {
    const gathering = new Gathering();
    gathering.problems.push(...problems);
    for (const element of elements) {
      const section = sectionAt(element.path);
      if (section === undefined || section === "none") {
        if (holdsTyped(element.value)) count(strangers, element.path.join(" / "));
      } else take(path, section, element, owner, gathering);
    }
    yield gathering.batch();
  }
  for (const [section, records] of strangers) {
    const message = `Unexpected section "${section.slice(0, 100)}" of ${records} records with words, expected one that is known: not read`;
    yield { posts: [], problems: [{ code: "incomplete", message, path }] };
  }
}

function take(path: string, section: Section, element: NestedElement, owner: Owner, gathering: Gathering): void {
  if (section === "message" && !owner.known) return gathering.skip("messages whose sender cannot be told");
  if (!isUnderstood(section, element.value)) {
    const message = "Unexpected record without a known text field, expected one of its section: left out";
    return void gathering.problems.push({ code: "incomplete", message, path, line: element.line, column: element.column });
  }
  const thread = section === "message" ? element.path.at(-1) : undefined;
  const id = `${section}-${element.line}-${element.column}`;
  const post = postOf(section, recordOf(path, element), { path, id, thread }, owner);
  if (typeof post === "string") gathering.skip(post);
  else gathering.posts.push(post);
}

function recordOf(path: string, element: NestedElement): TikTokRecord {
  const fields = new Map<string, readonly [string, string]>();
  for (const [key, value] of Object.entries(isRecord(element.value) ? element.value : {})) {
    if (typeof value === "string" && value.trim() !== "") fields.set(plainKey(key), [key, value]);
  }
  const find = (keys: readonly string[]) => keys.map((key) => fields.get(key)).find((field) => field !== undefined);
  return {
    text: (keys) => find(keys)?.[1],
    words: (keys) => {
      const field = find(keys);
      if (field === undefined) return undefined;
      const passages: readonly Passage[] = [{ path: [field[0]], text: field[1] }];
      return { text: passageText(passages), origin: passageOrigin(path, element, passages, false) };
    },
  };
}

/** Whether the words of a record are where they should be, be they empty. Captions came late, and profiles need none. */
function isUnderstood(section: Section, value: unknown): boolean {
  if (section === "video" || section === "deleted" || section === "profile" || section === "live-room" || !isRecord(value)) return true;
  const { words } = fieldsOf[section];
  return Object.entries(value).some(([key, text]) => words.includes(plainKey(key)) && (typeof text === "string" || text === null));
}

/** Whether somebody may have typed one of the texts of a record. */
const holdsTyped = (value: unknown): boolean =>
  Object.values(isRecord(value) ? value : {}).some((text) => typeof text === "string" && looksTyped(text));

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
