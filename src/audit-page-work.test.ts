import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { auditOf, realAudit } from "./audit.test-support.ts";
import { describeInBrowser, type Opened } from "./browser.test-support.ts";
import { generatedAudit } from "./generated-audit.test-support.ts";
import type { Audit } from "./model/audit.ts";
import { emptyReport, findingWith } from "./report/report.test-support.ts";

const count = ({ page }: Opened) => page.locator("#count").textContent();
const progress = ({ page }: Opened) => page.locator("#progress").textContent();

describeInBrowser("the page of an audit is worked off", (pages) => {
  let audit: Audit;
  let address: string;
  beforeAll(async () => {
    audit = generatedAudit(120);
    address = await pages.write(audit);
  }, 60_000);
  const fitting = (fits: (one: Audit["ranked"][number]) => boolean): string => `${audit.ranked.filter(fits).length} of 120`;

  it("shows the findings in order of harm, by post", async () => {
    const { page } = await pages.open(address);
    await page.emulateMedia({ media: "print" });
    const harms = await page
      .locator(".post")
      .evaluateAll((all) =>
        all.map((post) =>
          Number((post as unknown as { querySelector(of: string): { textContent: string } }).querySelector(".harm b").textContent),
        ),
      );
    expect(harms.length).toBe(new Set(audit.ranked.map(({ finding }) => finding.post.id)).size);
    expect(harms).toEqual([...harms].sort((a, b) => b - a));
    expect(await page.locator(".finding").count()).toBe(120);
    expect(await page.locator(".post").last().getAttribute("aria-posinset")).toBe(String(harms.length));
  }, 30_000);

  it("filters by facets, tells how many each would leave, and keeps the choice in the address", async () => {
    const opened = await pages.open(address);
    const { page } = opened;
    await page.locator("#pick-severity-error").check();
    expect(await count(opened)).toContain(fitting(({ finding }) => finding.severity === "error"));
    await page.locator("#pick-severity-warning").check();
    await page.locator("summary", { hasText: "jurisdiction" }).click();
    const told = await page.locator("label[for=pick-jurisdiction-hk] .many").textContent();
    await page.locator("#pick-jurisdiction-hk").check();
    const both = fitting(({ finding }) => finding.severity !== "info" && finding.jurisdiction === "hk");
    expect(await count(opened)).toContain(both);
    expect(both.startsWith(`${told} `)).toBe(true);
    expect(page.url()).toBe(`${address}#?severity=error&severity=warning&jurisdiction=hk`);

    const again = await pages.open(page.url());
    expect(await count(again)).toContain(both);
    expect(await again.page.locator("#pick-jurisdiction-hk").isChecked()).toBe(true);
    await again.page.locator("#clear").click();
    expect(await count(again)).toContain("120 of 120");
  }, 30_000);

  it("searches for all words, in any case", async () => {
    const opened = await pages.open(address);
    await opened.page.locator("#search").fill("WAY Trouble 39");
    const told = audit.ranked.map(({ finding }) => [finding.message, ...finding.excerpt.map(({ text }) => text)].join(" "));
    const many = told.filter((text) => text.includes("39")).length;
    expect(many).toBeGreaterThan(1);
    expect(await count(opened)).toContain(`${many} of 120`);
    await opened.page.locator("#search").fill("no such thing");
    expect(await count(opened)).toBe("None of 120 findings fits.");
    expect(await opened.page.locator(".post").count()).toBe(0);
  }, 30_000);

  it("filters by a click on a number of the matrix, the years and the summary", async () => {
    const opened = await pages.open(address);
    const { page } = opened;
    await page.locator("#matrix button.figure").first().click();
    const [concern, jurisdiction] = [/concern=([\w-]+)/, /jurisdiction=(\w+)/].map((part) => part.exec(page.url())?.[1]);
    expect(await count(opened)).toContain(fitting(({ finding }) => finding.concern === concern && finding.jurisdiction === jurisdiction));
    expect(await page.evaluate("document.activeElement.id")).toBe("findings");
    await page.locator(".numbers summary").click();
    await page.locator(".numbers button.figure").first().click();
    const year = /year=(\d+)/.exec(page.url())?.[1] ?? "";
    const first = /concern=([\w-]+)/.exec(page.url())?.[1];
    expect(await count(opened)).toContain(
      fitting(({ finding }) => finding.concern === first && finding.post.at?.startsWith(year) === true),
    );
    await page.locator('#summary [data-value="info"]').click();
    expect(await count(opened)).toContain(fitting(({ finding }) => finding.severity === "info"));
  }, 30_000);

  it("goes by keys, which can be turned off", async () => {
    const { page } = await pages.open(address);
    const focused = () => page.evaluate("document.activeElement.id");
    const step = async (key: string) => {
      await page.keyboard.press(key);
      return focused();
    };
    expect(await step("j")).toBe("finding-0");
    expect(await step("j")).toBe("finding-1");
    expect(await step("k")).toBe("finding-0");
    expect(await step("Enter")).toBe("finding-0");
    expect(await page.locator("#finding-0 .toggle").getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("#more-0").isVisible()).toBe(true);
    expect(await step("d")).toBe("deed-0");
    expect(await step("Escape")).toBe("finding-0");
    for (let at = 0; at < 40; at++) await page.keyboard.press("j");
    expect(await focused()).toBe("finding-40");
    expect(await page.locator("#finding-40").isVisible()).toBe(true);
    expect(await step("/")).toBe("search");
    await page.keyboard.type("jk?");
    expect(await page.locator("#search").inputValue()).toBe("jk?");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.locator("#help").isVisible()).toBe(true);
    await page.locator("#keys-on").uncheck();
    await page.keyboard.press("Escape");
    expect(await page.locator("#help").isVisible()).toBe(false);
    expect(await step("/")).not.toBe("search");
  }, 30_000);

  it("shows all grounds of a finding, and stays where it is when they are opened", async () => {
    const place = { path: "a.zip!b.js", line: 3, column: 5, endLine: 3, endColumn: 9 };
    const cite = { instrument: "i", title: "Council, Code", at: "4", url: "https://example.org/code", verified: "yes" } as const;
    const then = { ...cite, edition: "first", inForce: { from: "2016-01-01", to: "2023-12-31" } };
    const now = { ...cite, title: "Council, New code", inForce: { from: "2024-01-01", to: null } };
    const finding = findingWith({
      asOf: "2020-02-02",
      cites: [then, { ...then, at: null, verified: "no", url: "javascript:alert(1)" }],
      changed: [{ was: "i", now, title: "Council, New code", since: "2024-01-01" }],
      post: { id: "1", kind: "post", platform: "facebook", at: "2020-02-02T10:00:00Z", url: "https://example.org/1", audience: "public" },
      posts: [
        { id: "0", at: "2020-01-01", url: undefined, place, adds: ["age", "town"] },
        { id: "1", at: "2020-02-02", url: "https://example.org/1", place, adds: ["day"] },
      ],
      suggestions: [{ says: "say the decade", edits: [{ place, text: "in her forties" }] }],
    });
    const { page } = await pages.open(await pages.write(auditOf({ ...emptyReport, findings: [finding] })));
    await page.keyboard.press("j");
    const top = await page.locator("#finding-0").boundingBox();
    await page.keyboard.press("Enter");
    expect(await page.locator("#finding-0").boundingBox()).toMatchObject({ y: top?.y });
    const grounds = await page.locator("#more-0").textContent();
    for (const part of [
      "Council, Code, 4 (in force from 1 January 2016 to 31 December 2023; edition: first; paragraph confirmed)",
      "Council, Code, paragraph not confirmed",
      "The rule differs today. Council, New code, 4 has stood in its place since 1 January 2024.",
      "Across 2 posts, what each adds",
      "1 January 2020: age, town (a.zip!b.js:3)",
    ]) {
      expect(grounds).toContain(part);
    }
    expect(await page.locator("#more-0 a").evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href))).toEqual([
      "https://example.org/1",
      "https://example.org/code",
    ]);
    expect(await page.locator('a[target="_blank"]:not([rel~="noreferrer"])').count()).toBe(0);
    expect(await page.locator(".way-edit").textContent()).toContain("3:5 to 3:9: “in her forties”");
    expect(await page.locator(".post h3").textContent()).toBe("2 February 2020, 10:00 UTC Facebook · post · public");
  }, 30_000);

  it("starts the tab order with a way to the findings", async () => {
    const { page } = await pages.open(address);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("findings");
  }, 30_000);

  it("keeps ticks of the checklist, as long as it is open", async () => {
    const { page } = await pages.open(address);
    const tick = page.locator("#checklist input").first();
    await tick.check();
    await page.locator("#search").fill("x");
    expect(await tick.isChecked()).toBe(true);
    await page.reload();
    expect(await tick.isChecked()).toBe(false);
  }, 30_000);
});

describeInBrowser("decisions", (pages) => {
  let audit: Audit;
  let address: string;
  beforeAll(async () => {
    audit = await realAudit();
    address = await pages.write(audit);
  }, 60_000);

  it("are made, held, exported as a file and taken up again", async () => {
    const opened = await pages.open(address);
    const { page, complaints } = opened;
    const open = page.locator(".finding", { has: page.locator(".standing-new") });
    const before = Number.parseInt((await progress(opened)) ?? "", 10);
    const [first, second] = [open.nth(0), open.nth(1)];
    await first.locator("select").selectOption("kept");
    expect(await first.locator(".state").textContent()).toBe("To keep it takes a reason.");
    expect(await progress(opened)).toMatch(new RegExp(`^${before} of `));
    expect(await page.locator("#export").isDisabled()).toBe(true);
    await first.locator("input").fill("  Consent <b>on file</b> ");
    await second.locator("select").selectOption("deleted");
    expect(await progress(opened)).toBe(`${before + 2} of ${audit.ranked.length} decided, 2 not exported yet.`);

    const asked = page.waitForEvent("dialog");
    const leaving = page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    await leaving;

    const saving = page.waitForEvent("download");
    await page.locator("#export").click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("scrubin-decisions-2026-06-15.json");
    const file = await saved.path();
    const { scrubin, version, decisions } = JSON.parse(readFileSync(file, "utf8"));
    expect([scrubin, version]).toEqual(["decisions", 1]);
    const prints = await Promise.all([first, second].map((one) => one.locator(".print-of code").textContent()));
    expect(decisions).toEqual([
      { fingerprint: prints[0], deed: "kept", reason: "Consent <b>on file</b>", on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      { fingerprint: prints[1], deed: "deleted", reason: "no reason given", on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    expect(await progress(opened)).toBe(`${before + 2} of ${audit.ranked.length} decided.`);

    const again = await pages.open(address);
    await again.page.locator("#import-file").setInputFiles(file);
    await expect.poll(() => progress(again)).toBe(`${before + 2} of ${audit.ranked.length} decided.`);
    await again.page.locator("#import-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await expect.poll(() => again.page.locator("#told").textContent()).toContain("Unexpected file");
    expect([...complaints, ...again.complaints]).toEqual([]);
  }, 30_000);

  it("are made at once for all findings of a post", async () => {
    const { page } = await pages.open(address);
    const post = page.locator(".post", { has: page.locator(".finding:nth-of-type(2)") }).first();
    await post.locator("select").first().selectOption("deleted");
    await post.locator("button", { hasText: "Same for all" }).first().click();
    const chosen = await post.locator("select").evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(chosen.length).toBeGreaterThan(1);
    expect(new Set(chosen)).toEqual(new Set(["deleted"]));
  }, 30_000);

  it("of earlier audits are shown, and can be filtered", async () => {
    const opened = await pages.open(`${address}#?standing=settled`);
    const settled = audit.ranked.filter(({ standing }) => standing === "settled").length;
    expect(await count(opened)).toContain(`${settled} of ${audit.ranked.length}`);
    expect(await opened.page.locator(".state").first().textContent()).toBe("Kept on 2026-05-01: Consent of 3 May on file");
    expect(await opened.page.locator("#gone li").count()).toBe(2);
  }, 30_000);
});
