import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeWorld } from "./cli/world.test-support.ts";
import { main } from "./main.ts";
import { auditForms } from "./report/audit-forms.ts";
import { reporters } from "./report/index.ts";
import { root, tree } from "./tree.test-support.ts";

/** Everything among the fixtures that is read as somebody would give it. */
const exports = new Set(tree.filter((path) => path.startsWith("fixtures/exports/")).map((path) => path.split("/").slice(0, 3).join("/")));
const inputs = [
  "fixtures/drafts",
  "fixtures/dated",
  "fixtures/history",
  ...[...exports].filter((path) => !path.endsWith(".md") && !path.endsWith("samples")),
];
const common = ["--include", "messages", "--me", "Dr A", "--fail-on", "never", "--no-config", "--allow-partial"];
const folder = mkdtempSync(join(tmpdir(), "scrubin-masked-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(argv: readonly string[]): Promise<string> {
  const world = fakeWorld({ cwd: root });
  await main(argv, world);
  return world.printed.out + world.printed.err;
}

interface Piece {
  readonly note?: string;
  readonly text: string;
}

/** Notes that name somebody: their words have no business in any report. */
const naming = ["person", "identity-number", "contact", "handle"];

let secrets: readonly string[] = [];
beforeAll(async () => {
  const revealed = JSON.parse(
    await printed(["check", ...inputs, ...common, "--format", "json", "--reveal"]).then((out) =>
      out.slice(out.indexOf("{"), out.lastIndexOf("}") + 1),
    ),
  );
  const masked = JSON.parse(
    await printed(["check", ...inputs, ...common, "--format", "json"]).then((out) => out.slice(out.indexOf("{"), out.lastIndexOf("}") + 1)),
  );
  const pieces = (report: { findings: readonly { evidence: readonly Piece[] }[] }): readonly Piece[] =>
    report.findings.flatMap(({ evidence }) => evidence);
  const hidden = pieces(masked);
  secrets = [
    ...new Set(
      pieces(revealed)
        .filter(({ note }, at) => naming.includes(note ?? "") && hidden[at]?.text.includes("▇"))
        .map(({ text }) => text.trim())
        .filter((text) => text.length >= 5 && !/^(patient|client)s?$/iu.test(text)),
    ),
  ];
}, 120_000);

describe("what names a patient among the fixtures", { timeout: 120_000 }, () => {
  it("is there to be found", () => {
    expect(secrets.length).toBeGreaterThan(10);
  });
  it.each(reporters.map(({ name }) => name))("is in no report as %s", async (format) => {
    const out = await printed(["check", ...inputs, ...common, "--format", format, "--suggest"]);
    expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
  });
  it.each(auditForms.map(({ name, ending }) => [name, ending] as const))("is in no audit as %s", async (form, ending) => {
    const file = join(folder, `audit.${ending}`);
    await printed(["audit", ...inputs, ...common, "--out", `${form}=${file}`, "--on", "2026-06-15"]);
    const out = readFileSync(file, "utf8") + readFileSync(join(folder, "audit.decisions.json"), "utf8");
    expect(out.length).toBeGreaterThan(1_000);
    expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
  });
  it("is in no account of what was read", async () => {
    const out = await printed(["inspect", ...inputs, "--include", "messages", "--me", "Dr A", "--allow-partial"]);
    expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
  });
});
