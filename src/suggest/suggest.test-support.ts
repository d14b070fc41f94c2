import { readFileSync } from "node:fs";
import { join } from "node:path";
import { storeFolder } from "../checker.ts";
import { postWith } from "../cli/rooms.test-support.ts";
import { detectors } from "../detect/index.ts";
import { createEngine } from "../match/engine.ts";
import type { Program } from "../match/program.ts";
import { unpackTables } from "../match/tables.ts";
import { changed, type Particular } from "./change.ts";
import { polished } from "./grammar.ts";
import { Scene } from "./scene.ts";

const program: Program = JSON.parse(readFileSync(join(storeFolder, "program.json"), "utf8"));
const engine = createEngine({ program, tables: unpackTables(readFileSync(join(storeFolder, "tables.bin"))) }, { detectors });
const kinds = ["identity-number", "person", "handle", "contact", "age", "day", "place", "occupation", "relation"];

/** An invented post as makers of options see it, by the real detectors. */
function sceneOf(text: string): Scene {
  const post = postWith(text);
  return new Scene(post, engine.notes(post, kinds));
}

/** The text after each way to say each particular, each made alone. */
export function waysOf(text: string, find: (scene: Scene) => readonly Particular[]): readonly string[] {
  const ways = find(sceneOf(text)).flatMap(({ options }) => options);
  return ways.map(({ changes }) => changed(text, polished(text, changes)));
}
