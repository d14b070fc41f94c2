import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { across, byRule, check, folder, posts, run, story, type Told } from "./history-runs.test-support.ts";

afterAll(() => rmSync(folder, { recursive: true }));

describe("posts of one author", () => {
  it("are linked by author, and only there", () => {
    expect(byRule(check(posts("one.ndjson", story), "-j", "sa"), "sa/sum-of-posts")).toHaveLength(1);
    expect(across(check(posts("nobody.ndjson", story, null), "-j", "sa"))).toEqual([]);
    expect(across(check("one.ndjson", "-j", "sa", "--no-history"))).toEqual([]);
    const two = story.map((text, at) => JSON.stringify({ id: `p${at}`, text, at: `2024-03-0${at + 1}`, author: { name: `Dr ${at}` } }));
    writeFileSync(join(folder, "two.ndjson"), two.join("\n"));
    expect(across(check("two.ndjson", "-j", "sa"))).toEqual([]);
  });

  it("are the drafts of a folder only where the configuration or the front matter names the author, in shards too", () => {
    mkdirSync(join(folder, "blog"), { recursive: true });
    for (const [at, text] of story.entries())
      writeFileSync(join(folder, `blog/${at}.md`), `---\ndate: 2024-03-0${at + 1}\n---\n\n${text}\n`);
    expect(across(check("blog", "-j", "sa"))).toEqual([]);
    writeFileSync(join(folder, "blog/scrubin.config.yaml"), "jurisdictions: [sa]\nauthor: { name: Dr A }\n");
    const whole = byRule(check("blog"), "sa/sum-of-posts");
    expect(whole).toMatchObject([{ place: { path: "blog/2.md" } }]);
    for (const index of [1, 2, 3]) run("check", "blog", "--shard", `${index}/3`, "-o", `shard=part-${index}.ndjson`);
    const merged = run("merge", "part-1.ndjson", "part-2.ndjson", "part-3.ndjson", "--format", "json").stdout;
    expect(merged).toBe(run("check", "blog", "--format", "json").stdout);
    rmSync(join(folder, "blog/scrubin.config.yaml"));
    for (const [at, text] of story.entries())
      writeFileSync(join(folder, `blog/${at}.md`), `---\ndate: 2024-03-0${at + 1}\nauthor: Dr A\n---\n\n${text}\n`);
    expect(byRule(check("blog", "-j", "sa"), "sa/sum-of-posts")).toHaveLength(1);
  }, 30_000);

  const silent: Readonly<Record<string, readonly (string | { readonly text: string; readonly at: string })[]>> = {
    "two patients with the same illness": [
      "Admitted a 47-year-old man with burns this morning.",
      "Another burns patient: she is a teacher, from Knysna.",
    ],
    "two patients, a man and a woman": [
      "Admitted a man with burns this morning.",
      "My burns patient is a teacher from Knysna; she is asleep.",
    ],
    "the same illness, years apart": [
      { text: "Admitted a man with burns this morning, 47.", at: "2020-01-01" },
      { text: "My burns patient is a beekeeper from Montagu.", at: "2022-01-01" },
    ],
    "a series of general education": [
      "Burns, part 1: cool running water for twenty minutes.",
      "Burns, part 2: children under 5 are at risk, above all in Montagu and other towns without a burns unit.",
      "Burns, part 3: beekeepers burn their hands in spring. See your doctor.",
    ],
    "the author's own family": [
      "My gran, 91, burnt both hands on Sunday in Montagu.",
      "My gran was a beekeeper, and she is giving the ward orders.",
      "Gran went home today. My uncle cried.",
    ],
    "the same case with consent in writing": [
      "With his written consent, on file and for this very text: admitted a man with burns this morning.",
      "Still with his written consent: my burns patient is a beekeeper.",
      "With written consent from him and his wife, 71: the beekeeper went home to Montagu today.",
    ],
    news: [
      "In the news: a beekeeper was brought in with burns to both hands, says the newspaper.",
      "News24 has it that the beekeeper from Montagu lost his brother in the same fire, the inquest heard.",
      "The inquest found that his wife, 71, had called for help.",
    ],
    "an invented case told on": [
      "A made-up case: admitted a man with burns this morning.",
      "Our made-up burns patient is a beekeeper from Montagu, 71.",
      "The beekeeper of our made-up case went home. His wife cried.",
    ],
  };
  it.each(Object.entries(silent))("raise nothing across posts: %s", (name, texts) => {
    expect(across(check(posts(`${name.replaceAll(" ", "-")}.ndjson`, texts), "-j", "sa,uk,hk,ie")).map(({ message }) => message)).toEqual(
      [],
    );
  });
});

describe("a finding across posts", () => {
  const mosaic = () => byRule(check(posts("one.ndjson", story), "-j", "sa"), "sa/sum-of-posts")[0] as Told;

  it("is explained post by post, masked unless revealed", () => {
    const { fingerprint } = mosaic();
    const page = run("explain", "--finding", fingerprint, "one.ndjson", "-j", "sa");
    expect(page.status).toBe(0);
    expect(page.stdout).toContain("3 posts of one author together");
    expect(page.stdout).toContain("2024-03-01 · post p0 · illness");
    expect(page.stdout).toContain("2024-03-02 · post p1 · place, work");
    expect(page.stdout).not.toContain("beekeeper");
    expect(run("explain", "--finding", fingerprint, "one.ndjson", "-j", "sa", "--reveal").stdout).toContain("“beekeeper”");
  });

  it("is accepted by a baseline until one of its posts changes", () => {
    posts("one.ndjson", story);
    const { fingerprint } = mosaic();
    expect(run("baseline", "one.ndjson", "-j", "sa", "--reason", "told with leave", "--baseline", "kept").status).toBe(0);
    const kept = () => check("one.ndjson", "-j", "sa", "--baseline", "kept").find((one) => one.fingerprint === fingerprint);
    expect(kept()).toMatchObject({ muted: { by: "baseline", reason: "told with leave" } });
    posts("one.ndjson", [...story, "Coffee in the garden."]);
    expect(kept()).toMatchObject({ muted: { by: "baseline" } });
    posts("one.ndjson", [story[0] ?? "", `${story[1]} It was hot.`, story[2] ?? ""]);
    expect(kept()).toBeUndefined();
    expect(byRule(check("one.ndjson", "-j", "sa", "--baseline", "kept"), "sa/sum-of-posts").map((one) => "muted" in one)).toEqual([false]);
  }, 30_000);

  it("is muted in the draft in which it stands, and a mute of it is not called idle", () => {
    mkdirSync(join(folder, "muted"), { recursive: true });
    const head = (at: number) => `---\ndate: 2024-03-0${at + 1}\nauthor: Dr A\n---\n\n`;
    for (const [at, text] of story.entries()) {
      const mute = at === 2 ? "<!-- scrubin-mute sa/sum-of-posts -- he asked for it -->\n\n" : "";
      writeFileSync(join(folder, `muted/${at}.md`), `${head(at)}${mute}${text}\n`);
    }
    const found = check("muted", "-j", "sa");
    expect(byRule(found, "sa/sum-of-posts")).toMatchObject([{ muted: { by: "mute", reason: "he asked for it" } }]);
    expect(found.filter(({ rule }) => rule === "scrubin/mute")).toEqual([]);
  });

  it("lists its other posts in every report for people and for code scanning", () => {
    posts("one.ndjson", story);
    const as = (format: string) => run("check", "one.ndjson", "-j", "sa", "--concern", "patient-detail", "--format", format).stdout;
    expect(as("pretty")).toContain("with  2024-03-01 one.ndjson:1:");
    expect(as("pretty")).toContain("adds illness");
    expect(as("markdown")).toContain("one.ndjson:2:");
    const { results } = JSON.parse(as("sarif")).runs[0];
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === "sa/sum-of-posts");
    expect(result.relatedLocations.map(({ id }: { id: number }) => id)).toEqual([0, 1]);
    for (const format of ["pretty", "markdown", "sarif", "json", "csv", "junit", "github", "gitlab", "shard"]) {
      expect(as(format)).not.toContain("beekeeper");
      expect(as(format)).not.toContain("Montagu");
    }
  }, 30_000);
});
