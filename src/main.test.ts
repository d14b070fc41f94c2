import { describe, expect, it } from "vitest";
import { fakeRooms } from "./cli/rooms.test-support.ts";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";

async function run(line: string, rooms = fakeRooms(), parts = {}) {
  const world = fakeWorld(parts);
  const code = await main(line.split(" "), world, undefined, rooms);
  return { code, ...world.printed };
}

describe("main", () => {
  it.each([
    ["check good", 0, "pretty 0 false\n"],
    ["check BAD", 1, "pretty 1 false\n"],
    ["inspect good", 0, "ledger 1\n"],
    ["rules", 0, "table uk/touting\n"],
    ["rules --coverage", 0, "coverage uk-touting\n"],
    ["checklist", 0, "checklist uk Look twice\n"],
    ["rules test", 0, "1 rules, 0 signals, 2 examples: all right\n"],
    ["rules validate own", 0, "1 rules, 0 signals: all right\n"],
    ["explain uk/touting", 0, "page uk/touting\n"],
    ["explain --finding 0123456789abcdef BAD", 0, "why uk/touting\n"],
    ["--version", 0, "1.2.3\n"],
  ])("%s ends %i", async (line, code, out) => {
    expect(await run(line)).toEqual({ code, out, err: "" });
  });

  it("tells of misuse in one line on standard error", async () => {
    const ended = await run("check --bogus\u001b[31m");
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(/^scrubin: unknown option '--bogus\\u\{1b\}\[31m'.*\n$/);
  });

  it("tells of a fault in one line without repeating what was read", async () => {
    const openInputs = () => {
      throw new SyntaxError("Unexpected token M, Mrs Nobody… is not valid JSON");
    };
    const rooms = fakeRooms({ openInputs });
    expect(await run("check a", rooms)).toEqual({
      code: 2,
      out: "",
      err: "scrubin: Unexpected fault: SyntaxError (SCRUBIN_DEBUG=1 shows where)\n",
    });
    expect((await run("check a", rooms, { env: { SCRUBIN_DEBUG: "1" } })).err).toMatch(/SyntaxError: .*\n +at /);
  });

  it("repeats what the system says", async () => {
    const out = () => Promise.reject(Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" }));
    expect((await run("check a", fakeRooms(), { out })).err).toContain("write ENOSPC");
  });
});
