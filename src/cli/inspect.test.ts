import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inspect } from "./inspect.ts";
import type { InspectRequest } from "./request.ts";
import { fakeRooms, intakes, postWith } from "./rooms.test-support.ts";
import { fakeWorld } from "./world.test-support.ts";

const request = (parts: Partial<InspectRequest> = {}): InspectRequest => ({
  command: "inspect",
  paths: ["a.zip"],
  messages: false,
  stdinName: undefined,
  reveal: false,
  colour: undefined,
  json: false,
  output: undefined,
  quiet: false,
  ...parts,
});

const run = async (parts: Partial<InspectRequest> = {}, rooms = fakeRooms(), interrupt?: AbortSignal) => {
  const world = fakeWorld();
  return { code: await inspect(request(parts), world, rooms, interrupt), ...world.printed };
};

it("prints the books, as a page or as JSON, and is content", async () => {
  expect(await run()).toEqual({ code: 0, out: "ledger 1\n", err: "" });
  expect(await run({ json: true })).toEqual({ code: 0, out: "ledger json 1\n", err: "" });
});

it("ends with 3 when something was not read, and tells of it", async () => {
  const openInputs = () => intakes({ problems: [{ code: "unknown-format", message: "Unexpected file" }], posts: [postWith("a")] });
  expect(await run({}, fakeRooms({ openInputs }))).toEqual({ code: 3, out: "ledger 1\n", err: "scrubin: Unexpected file\n" });
});

it("ends with 130 when it is interrupted, with the books so far", async () => {
  const stop = new AbortController();
  const openInputs = async function* () {
    yield* intakes({ posts: [postWith("a")] });
    stop.abort();
    await new Promise(() => {});
  };
  expect(await run({}, fakeRooms({ openInputs }), stop.signal)).toMatchObject({
    code: 130,
    out: "ledger 1\n",
    err: expect.stringContaining("interruption"),
  });
});

it("is misuse without a path, and where nothing can be written", async () => {
  expect(await run({ paths: [] })).toMatchObject({ code: 2, out: "" });
  expect(await run({ output: join(tmpdir(), "no", "such", "file") })).toMatchObject({ code: 2, out: "" });
});

it("writes to a file, and leaves none behind when reading throws", async () => {
  const folder = await mkdtemp(join(tmpdir(), "scrubin-inspect-"));
  try {
    const output = join(folder, "books.txt");
    expect(await run({ output })).toEqual({ code: 0, out: "", err: "" });
    expect(await readFile(output, "utf8")).toBe("ledger 1\n");
    await rm(output);
    const openInputs = async function* () {
      yield* intakes({});
      throw new TypeError("broken");
    };
    await expect(run({ output }, fakeRooms({ openInputs }))).rejects.toThrow("broken");
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("shows progress to somebody who looks on", async () => {
  const seen: unknown[] = [];
  const rooms = fakeRooms({
    openInputs: (_paths, _choice, _world, gauge) => {
      seen.push(gauge);
      return intakes({});
    },
  });
  await inspect(request(), fakeWorld({ errIsTerminal: true }), rooms);
  await inspect(request({ quiet: true }), fakeWorld({ errIsTerminal: true }), rooms);
  await inspect(request(), fakeWorld(), rooms);
  expect(seen.map((gauge) => gauge !== undefined)).toEqual([true, false, false]);
});
