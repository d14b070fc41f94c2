import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import type { Audit } from "./model/audit.ts";
import { builtInRooms } from "./rooms.ts";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const executablePath = process.env["CHROMIUM"] || usual.find((path) => existsSync(path));

/** What a page did that it should not. */
export interface Seen {
  /** Errors on the console, thrown ones, and breaches of the page's own policy. */
  readonly complaints: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
}

export interface Opened extends Seen {
  readonly page: Page;
  /** Of the page, without a fragment. */
  readonly address: string;
}

/** Tells of breaches of the policy by the console, where they are met as all other complaints. */
const listen =
  'document.addEventListener("securitypolicyviolation", (event) => console.error("policy", event.violatedDirective, event.blockedURI))';

/** Pages of audits in a real browser. */
export class Pages {
  readonly #folder = mkdtempSync(join(tmpdir(), "scrubin-page-"));
  #browser: Browser | undefined;
  #count = 0;

  async start(): Promise<void> {
    if (executablePath === undefined) throw new Error("Unexpected lack of a Chromium, expected one (the variable CHROMIUM may name it)");
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    this.#browser = await chromium.launch({ executablePath, args });
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Writes the page of an audit as the program does, and its address. */
  async write(audit: Audit, reveal = false): Promise<string> {
    const render = await builtInRooms().auditForm("html");
    this.#count += 1;
    const file = join(this.#folder, `report-${this.#count}.html`);
    writeFileSync(file, [...render(audit, { colour: false, width: 80, reveal })].join(""));
    return pathToFileURL(file).href;
  }

  async open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
    if (this.#browser === undefined) throw new Error("Unexpected call, expected a started browser");
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.addInitScript(listen);
    await page.goto(address);
    return { page, complaints, requests, address: address.split("#")[0] ?? address };
  }
}

/** Tests in a browser: passed by where there is none, unless it is on a machine that checks what others rely on. */
export function describeInBrowser(name: string, tests: (pages: Pages) => void): void {
  describe.skipIf(executablePath === undefined && process.env["CI"] === undefined)(name, () => {
    const pages = new Pages();
    beforeAll(() => pages.start(), 60_000);
    afterAll(() => pages.end());
    tests(pages);
  });
}
