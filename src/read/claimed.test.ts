import { afterEach, describe, expect, test } from "vitest";
import { Books } from "../cli/books.ts";
import type { Batch, Claim, Entry } from "../model/reader.ts";
import type { Ledger } from "../model/report.ts";
import { scratch } from "./inputs.test-support.ts";
import { type ClaimedOptions, inputsOf, type Listed } from "./inputs.ts";

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const nothing: Batch = { posts: [], problems: [] };

/** A reader that claims trees with a file of one of these names, and notes all files of its own as read. */
function reader(
  name: string,
  own: readonly string[],
  parts: { claim?: Claim; read?: (entries: readonly Entry[]) => AsyncIterable<Batch> } = {},
): Listed {
  const mine = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => own.includes(entry.name));
  return {
    name,
    summary: "",
    holds: "tree",
    mayHold: () => true,
    load: async () => ({
      name,
      summary: "",
      claim: (entries) => (mine(entries).length > 0 ? (parts.claim ?? "sure") : "no"),
      read:
        parts.read ??
        async function* (entries) {
          yield { ...nothing, layout: `layout of ${name}`, notes: mine(entries).map(({ path }) => ({ path, state: "read" })) };
        },
    }),
  };
}

const plain: Listed = {
  ...reader("plain", []),
  holds: "file",
  mayHold: (name) => name.endsWith(".txt"),
  load: async () => ({ name: "plain", summary: "", claim: () => "sure", read: async function* () {} }),
};

async function books(
  files: Readonly<Record<string, string | Uint8Array>>,
  readers: readonly Listed[],
  options: Partial<ClaimedOptions> = {},
): Promise<Ledger> {
  const made = scratch(files);
  folders.push(made);
  const kept = new Books();
  for await (const intake of inputsOf(["."], { messages: false, cwd: made.path, ...options }, readers)) kept.take(intake);
  return kept.ledger(false);
}

const told = ({ unread }: Ledger): readonly string[] => unread.map(({ path, message }) => `${path}: ${message}`);
const fates = ({ trees }: Ledger) =>
  trees.map(({ path, reader: by, files }) => [
    path,
    by,
    files.read,
    Object.entries(files.ignored).sort(),
    files.unknown.map((one) => one.path),
  ]);

describe("what nobody understands", () => {
  const files = {
    "a.json": "{}",
    "new.json": "{}",
    "table.csv": "x",
    "odd.dat": "words without an ending that is known",
    "deep/scan.pdf": Buffer.from([0x25, 0x50, 0, 1, 2, 0xff, 0xfe]),
    "index.html": "x",
    "README.txt": "x",
    "style.css": "x",
    "1.jpg": "x",
  };

  test("is told of file by file when it may hold posts; pages' furniture, pictures and attachments are not", async () => {
    const ledger = await books(files, [reader("a", ["a.json"])]);
    expect(told(ledger)).toEqual(
      ["new.json", "odd.dat", "table.csv"].map(
        (name) => `${name}: Unexpected file in an export of a, expected one that is known: not understood, not read`,
      ),
    );
    expect(ledger.unread.map(({ code }) => code)).toEqual(Array(3).fill("unknown-format"));
    expect(fates(ledger)).toEqual([
      [
        ".",
        "a",
        1,
        [
          ["attachments and other files without text", 1],
          ["furniture of pages and notes on the export", 3],
        ],
        ["new.json", "odd.dat", "table.csv"],
      ],
    ]);
    expect(ledger.trees[0]).toMatchObject({ layout: "layout of a", files: { media: 1 }, problems: 3 });
  });

  test("passes with --allow-partial, and stands in the books all the same", async () => {
    const ledger = await books(files, [reader("a", ["a.json"])], { allowPartial: true });
    expect([told(ledger), ledger.trees[0]?.files.unknown.length]).toEqual([[], 3]);
  });

  test("is told of ten times, then as a number", async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`new-${at}.json`, "{}"]));
    const ledger = await books({ "a.json": "{}", ...many }, [reader("a", ["a.json"])]);
    expect(ledger.unread).toHaveLength(11);
    expect(ledger.unread.at(-1)?.message).toBe("Unexpected files, expected ones that are known: 15 more not understood, not read");
    expect(ledger.trees[0]?.files.unknown).toHaveLength(25);
  });

  test("is told of by the reader's own note, and once only", async () => {
    const read = async function* (): AsyncGenerator<Batch> {
      yield {
        ...nothing,
        notes: [
          { path: "a.json", state: "read" },
          { path: "b.json", state: "unknown", why: "a list without texts" },
          { path: "c.json", state: "ignored", why: "likes" },
        ],
      };
      yield {
        ...nothing,
        notes: [
          { path: "c.json", state: "read" },
          { path: "elsewhere.json", state: "read" },
        ],
      };
      yield {
        posts: [],
        problems: [{ code: "incomplete", message: "torn", path: "d.json" }],
        notes: [{ path: "d.json", state: "unknown" }],
      };
    };
    const ledger = await books({ "a.json": "", "b.json": "", "c.json": "", "d.json": "" }, [reader("a", ["a.json"], { read })]);
    expect(told(ledger)).toEqual([
      "b.json: Unexpected file in an export of a, expected one that is known (a list without texts): not understood, not read",
      "d.json: torn",
    ]);
    expect(fates(ledger)).toEqual([[".", "a", 1, [["likes", 1]], ["b.json", "d.json"]]]);
  });

  test("is not blamed on a reading that broke off", async () => {
    const read = async function* (): AsyncGenerator<Batch> {
      yield { ...nothing, notes: [{ path: "a.json", state: "read" }] };
      throw new Error("torn");
    };
    const ledger = await books({ "a.json": "", "b.json": "" }, [reader("a", ["a.json"], { read })]);
    expect(told(ledger)).toEqual([".: Unexpected failure while reading: torn"]);
    expect(ledger.trees[0]?.files.unknown).toEqual([{ path: "b.json", why: "not reached: the reading broke off" }]);
  });
});

describe("claims", () => {
  const both = { "a.json": "{}", "b.json": "{}" };

  test("the surest reads, wherever it stands in the list", async () => {
    const readers = [reader("a", ["a.json"], { claim: "maybe" }), reader("b", ["b.json", "a.json"])];
    expect(fates(await books(both, readers))).toEqual([[".", "b", 2, [], []]]);
  });

  test("a tie is told of with both names, the first of the list reads, and the other has what is left", async () => {
    const ledger = await books(both, [reader("a", ["a.json"]), reader("b", ["b.json"])]);
    expect(told(ledger)).toEqual([".: Unexpected tie: a and b are equally sure that this is theirs, expected one; read as a"]);
    expect(fates(ledger)).toEqual([
      [".", "a", 1, [], []],
      [".", "b", 1, [], []],
    ]);
  });

  test("a reader that cannot look inside claims nothing", async () => {
    const failing: Listed = {
      ...reader("a", []),
      load: async () => ({
        name: "a",
        summary: "",
        claim: () => {
          throw new Error("torn");
        },
        read: async function* () {},
      }),
    };
    expect(fates(await books(both, [failing, reader("b", ["a.json", "b.json"])]))).toEqual([[".", "b", 2, [], []]]);
  });

  test("exports in several folders are trees of their own, drafts beside them another", async () => {
    const ledger = await books(
      { "one/a.json": "", "one/1.jpg": "", "two/deep/b.json": "", "note.txt": "", "two/note.txt": "", "two/2.jpg": "" },
      [reader("a", ["a.json"]), reader("b", ["b.json"]), plain],
    );
    expect(fates(ledger)).toEqual([
      [".", undefined, 2, [], []],
      ["one", "a", 1, [], []],
      ["two/deep", "b", 1, [], []],
    ]);
    expect(ledger.trees.map(({ files }) => files.media)).toEqual([1, 1, 0]);
  });

  test("an export inside another is read when somebody claims it; other texts there are no drafts", async () => {
    const ledger = await books({ "a.json": "", "copy/b.json": "", "copy/note.txt": "" }, [
      reader("a", ["a.json"]),
      reader("b", ["b.json"]),
      plain,
    ]);
    expect(fates(ledger)).toEqual([
      [".", "a", 1, [], []],
      ["copy", "b", 1, [], ["copy/note.txt"]],
    ]);
  });

  test("a file picked out of an export is a tree of its own", async () => {
    const made = scratch(both);
    folders.push(made);
    const kept = new Books();
    const readers = [reader("a", ["a.json"]), plain];
    for await (const intake of inputsOf(["a.json"], { messages: false, cwd: made.path }, readers)) kept.take(intake);
    expect(fates(kept.ledger(false))).toEqual([["a.json", "a", 1, [], []]]);
  });
});

test("what a reader cannot do without is unread input, not misuse", async () => {
  const read = async function* (): AsyncGenerator<Batch> {
    yield {
      posts: [],
      problems: [{ code: "usage", message: "Whose chat is this?", path: "a.json" }],
      notes: [{ path: "a.json", state: "read" }],
    };
  };
  expect((await books({ "a.json": "" }, [reader("a", ["a.json"], { read })])).unread).toMatchObject([{ code: "incomplete" }]);
});
