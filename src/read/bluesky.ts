import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { pattern } from "../text/pattern.ts";
import { isRoot } from "./bluesky/car.ts";
import { readCar } from "./bluesky/car-posts.ts";
import { takeRecord } from "./bluesky/record-json.ts";
import { headOf } from "./decode.ts";
import { elementsOf } from "./elements.ts";
import { shelves, sortFiles } from "./files.ts";
import { Gathering } from "./gathering.ts";

/** The repository of a Bluesky account (CAR), or its records as JSON. */
export const bluesky: Reader = {
  name: "bluesky",
  summary: "Bluesky repository (.car) or records as JSON: own posts, alt texts, profile, lists; reposts are left out",
  claim,
  read,
};

const roles = ["car", "json"] as const;
type Role = (typeof roles)[number];
const known = shelves<Role>([
  ["(?:repo|[a-z0-9:._%-]{4,100})\\.car", "car"],
  [".{1,100}\\.json", "json"],
  ["chat\\.jsonl", { ignored: "private messages are not read from this file" }],
  ["blobs?/.{1,200}", { ignored: "pictures" }],
]);
const record = pattern('^\\uFEFF?\\s{0,20}(?:\\[\\s{0,20})?\\{[^{}]{0,400}"uri"\\s{0,5}:\\s{0,5}"at://', "");
const bare = pattern('^\\uFEFF?\\s{0,20}(?:\\[\\s{0,20})?\\{\\s{0,20}"\\$type"\\s{0,5}:\\s{0,5}"app\\.bsky\\.', "");

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const { role, entry } of sortFiles(entries, known, roles).parts) {
    if (role === "car") return (await isRoot(entry)) ? "sure" : "no";
    const head = await headOf(entry);
    if (record.exec(head) !== null || bare.exec(head) !== null) return "sure";
  }
  return "no";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  const { parts, notes } = sortFiles(entries, known, roles);
  yield { posts: [], problems: [], notes, layout: parts[0]?.role === "car" ? "CAR" : "records as JSON" };
  for (const { role, entry } of parts) {
    if (role === "car") yield* readCar(entry);
    else {
      for await (const { elements, problems } of elementsOf(entry)) {
        const gathering = new Gathering();
        gathering.problems.push(...problems);
        for (const element of elements) takeRecord(entry.path, element, gathering);
        yield gathering.batch();
      }
    }
  }
}
