import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";

/** Runs a line of a program in a real process behind a shell, which may put pipes around it. */
function shell(body: string, around: (command: string) => string) {
  const file = join(folder, `program-${Buffer.from(body).toString("base64url").slice(0, 40)}.mjs`);
  writeFileSync(file, `import { processWorld } from "./process-world.mjs";\nconst world = processWorld();\n${body}\n`);
  const { stdout, stderr, status } = spawnSync("sh", ["-c", around(`"${process.execPath}" "${file}"`)], { encoding: "utf8" });
  return { stdout, stderr, status };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scrubin-world-"));
  buildSync({
    entryPoints: [join(import.meta.dirname, "process-world.ts")],
    outfile: join(folder, "process-world.mjs"),
    format: "esm",
    platform: "node",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("processWorld", () => {
  const echo = "for await (const bytes of world.stdin) await world.out(Buffer.from(bytes).toString());";
  const piped = "await world.out(String(world.stdinIsTerminal));";

  it("reads standard input and writes standard output", () => {
    expect(shell(echo, (command) => `printf hello | ${command}`)).toEqual({ stdout: "hello", stderr: "", status: 0 });
  });

  it("takes a pipe and a file for text handed in, and the null device for none", () => {
    expect(shell(piped, (command) => `printf x | ${command}`).stdout).toBe("false");
    expect(shell(piped, (command) => `${command} < ${join(folder, "process-world.mjs")}`).stdout).toBe("false");
    expect(shell(piped, (command) => `${command} < /dev/null`).stdout).toBe("true");
  });

  it("ends quietly when the reader of its output has gone", () => {
    const body = "for (let round = 0; round < 200; round++) await world.out('x'.repeat(65536));\nworld.err('ended');";
    expect(shell(body, (command) => `${command} | head -c 3`)).toEqual({ stdout: "xxx", stderr: "ended", status: 0 });
  });

  it("is no terminal behind a pipe, and prints errors apart", () => {
    const body = "await world.out(String(world.outIsTerminal)); world.err('apart');";
    expect(shell(body, (command) => command)).toEqual({ stdout: "false", stderr: "apart", status: 0 });
  });
});
