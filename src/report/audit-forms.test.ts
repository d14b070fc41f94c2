import { describe, expect, it } from "vitest";
import { auditOf } from "../audit.test-support.ts";
import { hostileAudit } from "../generated-audit.test-support.ts";
import { auditForms } from "./audit-forms.ts";
import { blot } from "./mask.ts";
import { canonicalReport, plain, secrets, unsafeIn } from "./report.test-support.ts";

const assets = (): string => "/* asset */";

async function written(name: string, audit = auditOf(canonicalReport()), style = plain): Promise<string> {
  const render = await auditForms.find((form) => form.name === name)?.load(assets);
  return [...(render?.(audit, style) ?? [])].join("");
}

describe.each(auditForms.map(({ name }) => name))("an audit as %s", (name) => {
  it("masks unless it is asked to show", async () => {
    const masked = await written(name);
    expect(masked).toContain(blot);
    expect(secrets.filter((secret) => masked.includes(secret))).toEqual([]);
    const shown = await written(name, undefined, { ...plain, reveal: true });
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual(secrets);
  });

  it("passes on nothing that steers a reader's eye", async () => {
    expect(unsafeIn(await written(name))).toEqual([]);
    expect(unsafeIn(await written(name, hostileAudit(), { ...plain, reveal: true }))).toEqual([]);
  });

  it("is the same bytes again, and ends with a line break", async () => {
    const text = await written(name);
    expect(await written(name)).toBe(text);
    expect(text.endsWith("\n")).toBe(true);
  });
});

describe("an audit as JSON", () => {
  it("reads back with harm, standing, decision, ways and manifest", async () => {
    const audit = auditOf(canonicalReport());
    const { findings, gone, checklist, manifest, muted, read, on } = JSON.parse(await written("json", audit));
    expect(findings.map(({ harm }: { harm: number }) => harm)).toEqual(audit.ranked.map(({ harm }) => harm));
    expect(findings[0]).toMatchObject({ standing: "new", decision: null, rule: "uk/patient-detail", ways: ["edit", "keep"] });
    expect([gone.length, checklist.length, muted.length, read.unread.length, on]).toEqual([2, 4, 1, 1, "2026-06-15"]);
    expect(manifest).toEqual(audit.manifest);
  });
});

describe("an audit as CSV", () => {
  it("is a line a finding with as many cells as headings, none a formula", async () => {
    const lines = (await written("csv", hostileAudit())).trimEnd().split("\n");
    const heads = lines[0]?.split(",") ?? [];
    expect(lines).toHaveLength(1 + hostileAudit().ranked.length);
    for (const line of lines.slice(1)) expect(line.match(/"(?:[^"]|"")*"|\d+/g)?.length).toBe(heads.length);
    expect(lines.join("\n")).not.toMatch(/"[=+@|%-]/);
  });
});

describe("an audit as Markdown", () => {
  it("says loudly what was not read, and lists all that the page lists", async () => {
    const text = await written("markdown");
    expect(text).toContain("**Not everything was read.**");
    for (const part of [
      "## Findings, in order of harm",
      "## Set aside with a reason (1)",
      "(2)",
      "- [ ] Consent is in writing",
      "## Manifest",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("**error, harm 90** · A recognisable patient");
    expect(text).toContain("paragraph not confirmed");
  });

  it("leaves no markup of a post alive", async () => {
    const text = await written("markdown", hostileAudit());
    const besidesCode = text.replaceAll(/(`+)[^`]+\1/g, "");
    expect(besidesCode.match(/(?<!\\)<(?!!-- -->|https?:)/g)).toBeNull();
    expect(besidesCode).toContain("\\<img src=");
  });
});

describe("an audit as a page", () => {
  it("names the hashes of its script and style, and lets nothing else run", async () => {
    const page = await written("html");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&apos;", "'") ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'/,
    );
    expect(policy).not.toContain("unsafe");
    expect(page).not.toMatch(/ style=| on\w+=/);
  });

  it("refuses a script that would end its own element", async () => {
    const render = await auditForms.find(({ name }) => name === "html")?.load(() => "'</script>'");
    expect(() => [...(render?.(auditOf(canonicalReport()), plain) ?? [])]).toThrow("Unexpected end of an element");
  });

  it("puts every text of a post into data that cannot end", async () => {
    const page = await written("html", hostileAudit());
    const data = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(data).posts).toHaveLength(hostileAudit().ranked.length);
    expect(page.split("</script>")).toHaveLength(3);
  });

  it("has nothing to work on where nothing was found", async () => {
    const page = await written("html", auditOf({ ...canonicalReport(), findings: [] }));
    expect(page).toContain("Nothing was found in what could be read.");
    expect(page).not.toContain('id="list"');
  });
});
