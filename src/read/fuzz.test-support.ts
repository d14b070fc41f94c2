import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { type Random, randomFrom } from "../text/random.test-support.ts";
import { type Harvest, type HarvestOptions, harvest } from "./inputs.test-support.ts";
import { tgzOf } from "./tar-writer.test-support.ts";
import { type ZipFile, zipOf } from "./zip-writer.test-support.ts";

/** One damaged archive, made the same on every run. */
interface Damaged {
  /** What was done to it, for whoever mends the reader. */
  readonly done: string;
  readonly name: "export.zip" | "export.tgz";
  readonly bytes: Buffer;
  /** Whether words themselves were changed: then posts are counted, not compared. */
  readonly words: boolean;
}

/** A case that went wrong: a throw, a hang, or posts that are gone without a word. */
export interface Failure {
  readonly at: number;
  readonly done: string;
  readonly fault: string;
}

/** In milliseconds: no small archive takes longer. */
const patience = 20_000;

/**
 * Damages the zip of an export (a folder) in so many ways, reads each and gives those in which reading threw, did not end, or lost posts
 * silently: neither are all posts of the undamaged export there, nor does a problem or the count of what was left out tell of it.
 * The first hundred cases cut the zip at every hundredth; the others flip bits of a zip or a packed tar, or cut or flip single files inside.
 */
export async function fuzz(folder: string, cases: number, options: HarvestOptions = {}): Promise<readonly Failure[]> {
  const files = filesOf(folder);
  const home = mkdtempSync(join(tmpdir(), "scrubin-fuzz-"));
  const failures: Failure[] = [];
  try {
    const sound = await readPacked(home, "export.zip", zipOf(files), options);
    if (typeof sound === "string") return [{ at: -1, done: "nothing", fault: sound }];
    for (let at = 0; at < cases; at++) {
      const damaged = damage(files, at, cases);
      const found = await readPacked(home, damaged.name, damaged.bytes, options);
      const fault = typeof found === "string" ? found : lossIn(found, sound, damaged.words);
      if (fault !== undefined) failures.push({ at, done: damaged.done, fault });
    }
  } finally {
    rmSync(home, { recursive: true });
  }
  return failures;
}

function filesOf(folder: string): readonly ZipFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name: relative("", name).split(sep).join("/"), data: readFileSync(join(folder, name)) }));
}

/** What an archive gave, or the fault of the reading. */
async function readPacked(home: string, name: Damaged["name"], bytes: Buffer, options: HarvestOptions): Promise<Harvest | string> {
  writeFileSync(join(home, name), bytes);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("did not end"), patience);
  });
  try {
    return await Promise.race([harvest([name], { cwd: home, ...options }), late]);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function lossIn(found: Harvest, sound: Harvest, words: boolean): string | undefined {
  if (found.problems.length > sound.problems.length) return undefined;
  const known = new Set(sound.problems.map(({ message }) => message));
  if (found.problems.some(({ message }) => !known.has(message))) return undefined;
  const lost = words ? sound.posts.length - found.posts.length : missing(found, sound);
  if (lost <= 0) return undefined;
  // A changed word may make a record one that is left out on purpose; the books say so.
  if (words && leftOut(found) - leftOut(sound) >= lost) return undefined;
  return `lost ${lost} of ${sound.posts.length} posts without a word`;
}

function missing(found: Harvest, sound: Harvest): number {
  const left = new Map<string, number>();
  for (const { text } of found.posts) left.set(text, (left.get(text) ?? 0) + 1);
  return sound.posts.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}

const leftOut = ({ skipped }: Harvest): number => Object.values(skipped).reduce((sum, count) => sum + count, 0);

function damage(files: readonly ZipFile[], at: number, cases: number): Damaged {
  const random = randomFrom(at + 1);
  // Where there are few cases, the cuts are spread over the whole.
  const cuts = Math.min(100, Math.ceil(cases / 3));
  if (at < cuts) {
    const whole = zipOf(files);
    const share = Math.floor((at * 100) / cuts);
    const bytes = whole.subarray(0, Math.floor((whole.length * share) / 100));
    return { done: `cut the zip at ${share} %`, name: "export.zip", bytes, words: false };
  }
  if (at % 10 === 0) {
    const bytes = tgzOf(files.map(({ name, data }) => ({ name: String(name), data })));
    if (random.chance(0.5)) return { done: `in the tar: ${flip(bytes, random)}`, name: "export.tgz", bytes, words: false };
    const end = random.below(bytes.length);
    return { done: `cut the tar at ${end}`, name: "export.tgz", bytes: bytes.subarray(0, end), words: false };
  }
  if (at % 2 === 0) {
    const bytes = zipOf(files.map((file) => ({ ...file, stored: random.chance(0.5) })));
    return { done: `in the zip: ${flip(bytes, random)}`, name: "export.zip", bytes, words: false };
  }
  const chosen = random.below(files.length);
  const file = files[chosen];
  if (file === undefined) throw new Error("no file to damage");
  const data = Buffer.from(file.data);
  const cut = random.chance(0.4);
  const end = cut ? random.below(data.length) : data.length;
  const done = cut ? `cut at ${end} of ${data.length}` : flip(data, random);
  const changed = files.with(chosen, { ...file, data: data.subarray(0, end) });
  return { done: `in ${file.name}: ${done}`, name: "export.zip", bytes: zipOf(changed), words: true };
}

/** Flips a few bits in place. */
function flip(bytes: Buffer, random: Random): string {
  if (bytes.length === 0) return "nothing, it is empty";
  const flips = Array.from({ length: 1 + random.below(3) }, () => {
    const [place, bit] = [random.below(bytes.length), random.below(8)];
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
    return `bit ${bit} of byte ${place}`;
  });
  return `flipped ${flips.join(", ")}`;
}
