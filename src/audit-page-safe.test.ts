import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, it } from "vitest";
import { realAudit } from "./audit.test-support.ts";
import { describeInBrowser } from "./browser.test-support.ts";
import { attacks, generatedAudit, hostileAudit } from "./generated-audit.test-support.ts";
import type { Audit } from "./model/audit.ts";

/** What an audit masks, but for words that it shows elsewhere: a word may weigh in one finding and be of no account in another. */
function secretsOf(audit: Audit): readonly string[] {
  const pieces = audit.ranked.flatMap(({ finding }) => [...finding.excerpt, ...finding.evidence]);
  const open = pieces.filter(({ identifies }) => !identifies).map(({ text }) => text);
  const rules = audit.ranked.flatMap(({ finding }) => [finding.message, finding.why, finding.fix]);
  const shown = [...open, ...rules].join("\n");
  return pieces.filter(({ identifies, text }) => identifies && text.length > 4 && !shown.includes(text)).map(({ text }) => text);
}

describeInBrowser("the page of an audit keeps to itself", (pages) => {
  let audit: Audit;
  beforeAll(async () => {
    audit = await realAudit();
  }, 60_000);

  it("asks for nothing but itself, and breaks no rule of its own", async () => {
    const { page, requests, complaints, address } = await pages.open(await pages.write(audit));
    await page.locator("#search").fill("patient");
    await page.locator("#search").fill("");
    await page.keyboard.press("Escape");
    for (const key of ["j", "Enter", "r", "j", "Enter", "k"]) await page.keyboard.press(key);
    expect(await page.locator(".post").count()).toBeGreaterThan(3);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
  }, 30_000);

  it("lets nothing out that somebody plants in it afterwards", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const leak = JSON.stringify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/leak`);
    const { page, complaints } = await pages.open(await pages.write(audit));
    await page.evaluate(`{ const image = new Image(); image.src = ${leak}; document.body.append(image); }`);
    await page.evaluate(`fetch(${leak}).catch(() => 0); navigator.sendBeacon(${leak}); 0`);
    await page.evaluate("try { document.body.innerHTML = \"<img src=x onerror='globalThis.harmed = 1'>\" } catch {}");
    for (const part of ["img-src", "connect-src"]) {
      await expect.poll(() => complaints.filter((one) => one.startsWith(`policy ${part}`)).length).toBeGreaterThan(0);
    }
    expect(await page.evaluate("globalThis.harmed")).toBeUndefined();
    expect(await page.locator("#list").count()).toBe(1);
    server.close();
    expect(asked).toBe(0);
  }, 30_000);

  it("holds no word that may point at a patient, unless it was asked to, and shows those by a click", async () => {
    const secrets = secretsOf(audit);
    expect(secrets.length).toBeGreaterThan(3);
    const masked = await pages.open(await pages.write(audit));
    const source = await masked.page.content();
    expect(secrets.filter((secret) => source.includes(secret))).toEqual([]);
    expect(await masked.page.locator(".reveal").count()).toBe(0);
    await masked.page.keyboard.press("j");
    await masked.page.keyboard.press("r");
    expect(await masked.page.locator("#told").textContent()).toContain("--reveal");

    const held = await pages.open(await pages.write(audit, true));
    const button = held.page.locator(".reveal").first();
    const post = held.page.locator(".post", { has: button }).first();
    const before = await post.locator("blockquote").first().textContent();
    const others = held.page.locator(".revealed");
    expect(before).toContain("▇▇▇");
    expect(await others.count()).toBe(0);
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    expect(await post.locator("blockquote .revealed").first().textContent()).not.toContain("▇");
    expect(await others.count()).toBe(await post.locator(".revealed").count());
    await button.click();
    expect(await post.locator("blockquote").first().textContent()).toBe(before);
    expect(held.complaints).toEqual([]);
  }, 30_000);

  it("finds by the masked text and never by what is hidden", async () => {
    const { page } = await pages.open(await pages.write(generatedAudit(30), true));
    await page.locator("#search").fill("mokwena");
    expect(await page.locator("#count").textContent()).toBe("None of 30 findings fits.");
    await page.locator("#search").fill("speaks of");
    expect(await page.locator("#count").textContent()).toContain("30 of 30");
  }, 30_000);

  it("comes to no harm by what posts hold", async () => {
    const { page, requests, complaints, address } = await pages.open(await pages.write(hostileAudit()));
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".finding").count()).toBe(attacks.length);
    const shown = await page.locator("blockquote").allTextContents();
    expect(shown).toContain(attacks[0]);
    expect(shown.join("")).toContain("\\u{202e}gnp.exe\\u{2066}\\u{0}\\u{1b}[2J");
    expect(await page.evaluate("globalThis.harmed")).toBeUndefined();
    expect(await page.locator("img, iframe, object, [onload], [onerror]").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href));
    expect(links.filter((href) => !href.startsWith("http") && !href.startsWith(`${address}#`))).toEqual([]);
    await page.emulateMedia({ media: "screen" });
    const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(wide).toBe(0);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
  }, 30_000);
});
