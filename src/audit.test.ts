import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./tree.test-support.ts";

const cwd = mkdtempSync(join(tmpdir(), "scrubin-audit-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const x = join(root, "fixtures/exports/x-2024.zip");
const facebook = join(root, "fixtures/exports/facebook-2024.zip");

function scrubin(...args: readonly string[]) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, "bin/scrubin.js"), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...env, NO_COLOR: "1" },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const text = (name: string): string => readFileSync(join(cwd, name), "utf8");
const seen = (name: string): readonly string[] => JSON.parse(text(name)).seen;

describe("an audit of two exports", () => {
  const command = [
    "audit",
    x,
    facebook,
    "-j",
    "uk,sa",
    "--on",
    "2026-06-15",
    "-o",
    "report.json",
    "-o",
    "csv=table.txt",
    "-o",
    "report.md",
  ];
  let first: ReturnType<typeof scrubin>;
  beforeAll(() => {
    first = scrubin(...command);
  }, 60_000);

  it("ends as a check does, tells how much there is to do, and where", () => {
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/^\d+ findings in 28 posts: (\d+) new, 0 open, 0 come back, 0 settled\n/);
    expect(first.out).toContain("decisions report.decisions.json");
  });
  it.each(["report.json", "table.txt", "report.md", "report.decisions.json"])("writes %s for its owner's eyes only", (name) => {
    expect(statSync(join(cwd, name)).mode & 0o777).toBe(0o600);
  });
  it("keeps no word of a post beside the report, only fingerprints", () => {
    const { seen: prints, decisions, ...rest } = JSON.parse(text("report.decisions.json"));
    expect(rest).toEqual({ scrubin: "decisions", version: 1 });
    expect(decisions).toEqual([]);
    expect(prints.length).toBeGreaterThan(5);
    expect(prints.every((print: string) => /^[0-9a-f]{32}$/.test(print))).toBe(true);
  });
  it("gives the same bytes again, elsewhere too", () => {
    const before = ["report.json", "table.txt", "report.md"].map(text);
    rmSync(join(cwd, "report.decisions.json"));
    expect(scrubin(...command).code).toBe(1);
    expect(["report.json", "table.txt", "report.md"].map(text)).toEqual(before);
  });

  describe("worked off", () => {
    const decide = (...args: readonly string[]) => scrubin("audit", "decide", ...args, "--decisions", "report.decisions.json");

    it("shows what is settled, what is open and what came back", () => {
      const [kept = "", edited = "", ...others] = seen("report.decisions.json");
      expect(decide(kept.slice(0, 8), "--as", "kept", "--reason", "consent on file", "--on", "2026-06-16")).toMatchObject({
        code: 0,
        err: "",
      });
      expect(decide(edited, "--as", "edited", "--reason", "took the town out")).toMatchObject({ code: 0 });
      const again = scrubin(...command);
      expect(again.out).toContain(`0 new, ${others.length} open, 1 come back, 1 settled`);
      expect(decide().out).toContain(`2026-06-16  kept        ${kept}  consent on file`);
    });
    it("takes over what a page saved, and takes it back", () => {
      const [kept = "", edited = "", third = ""] = seen("report.decisions.json");
      const page = {
        scrubin: "decisions",
        version: 1,
        decisions: [{ fingerprint: third, deed: "deleted", reason: "gone", on: "2026-06-17" }],
      };
      writeFileSync(join(cwd, "saved.json"), JSON.stringify(page));
      expect(decide("--from", "saved.json").out).toContain("3 decided, 1 of them now");
      expect(decide(kept, edited, third, "--undo").out).toContain("0 decided, 0 of them now, 3 taken back");
    });
    it("ends with 0 once all is settled", () => {
      expect(decide(...seen("report.decisions.json"), "--as", "advised", "--reason", "by the indemnifier")).toMatchObject({ code: 0 });
      expect(scrubin(...command).code).toBe(0);
    });
    it.each([
      [["12345678", "--as", "kept", "--reason", "x"], "expected one that an audit showed"],
      [["123", "--as", "kept", "--reason", "x"], "expected at least 8 digits"],
      [["--as", "kept", "--reason", "x"], "expected the fingerprint of a finding"],
      [["--undo"], "expected the fingerprints whose decisions"],
      [["--from", "none.json"], "no such file"],
    ])("refuses %j", (args, message) => {
      const before = text("report.decisions.json");
      const refused = decide(...args);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(message);
      expect(text("report.decisions.json")).toBe(before);
    });
    it("never takes damaged decisions for none", () => {
      writeFileSync(join(cwd, "damaged.decisions.json"), text("report.decisions.json").slice(0, 80));
      const run = scrubin("audit", x, "-o", "damaged.json");
      expect(run).toMatchObject({ code: 2, out: "" });
      expect(run.err).toContain("damaged.decisions.json: Unexpected file, expected decisions of an audit");
      expect(existsSync(join(cwd, "damaged.json"))).toBe(false);
    });
  });
});

describe("an audit of what is not there", () => {
  it("ends with 3, writes what it can and says so", () => {
    const run = scrubin("audit", "none.zip", facebook, "-j", "uk", "-o", "partial.json");
    expect(run.code).toBe(3);
    expect(run.out).toContain("Not read in full: 1");
    expect(run.err).toContain("none.zip: Unexpected path");
  });
  it.each([
    [["-o", "report.pdf"], "expected a file that ends in"],
    [["-o", "a.json", "-o", "./a.json"], "expected each --out to go somewhere else"],
    [["-o", "no-such-folder/a.json"], "expected a place where the report can be written"],
  ])("refuses %j before it reads", (args, message) => {
    expect(scrubin("audit", facebook, ...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
  });
});

describe("an audit with a list of patients", () => {
  const home = "export/your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json";
  const write = (name: string, value: unknown): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), typeof value === "string" ? value : JSON.stringify(value));
  };
  beforeAll(() => {
    write(home, [
      { timestamp: 1_777_629_600, data: [{ post: "Lovely tennis with T. Dlamini this morning." }], title: "A Doctor updated his status." },
      {
        timestamp: 1_777_700_000,
        data: [{ post: "Delivered my patient's twins tonight, what a mother!" }],
        title: "A Doctor updated his status.",
      },
    ]);
    write("export/connections/friends/your_friends.json", {
      friends_v2: [
        { name: "Thandi Dlamini", timestamp: 1_777_701_000 },
        { name: "Bob Ordinary", timestamp: 1_600_000_000 },
      ],
    });
    write("patients.txt", "# invented\nThandeka Dlamini\n");
    scrubin("watchlist", "hash", "patients.txt", "-o", "patients.hash");
  });

  it.each(["patients.txt", "patients.hash"])("finds them in posts and among friends by %s, and prints nothing of them", (list) => {
    const run = scrubin("audit", "export", "-j", "sa", "--patients", list, "-o", "watched.json");
    const report = text("watched.json");
    expect(report).toContain("listed patient");
    expect(report).toContain("sa/patient-contact");
    expect(report).toContain("sa/patients-among-friends");
    expect(`${report}${run.out}${run.err}`).not.toMatch(/dlamini|thand/iu);
    expect(`${report}${run.out}${run.err}`).not.toMatch(/Ordinary/u);
  });
  it("is refused together with --reveal", () => {
    expect(scrubin("audit", "export", "--patients", "patients.txt", "--reveal")).toMatchObject({ code: 2, out: "" });
  });
  it("never runs without the list that was asked for", () => {
    expect(scrubin("audit", "export", "--patients", "none.txt", "-o", "none.json")).toMatchObject({ code: 2, out: "" });
  });
});
