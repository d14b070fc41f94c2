import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { particularsOf } from "./check/particulars.ts";
import { postWith } from "./cli/rooms.test-support.ts";
import type { Checker } from "./cli/rooms.ts";
import { fakeWorld } from "./cli/world.test-support.ts";
import { certainties } from "./model/certainty.ts";
import type { Finding } from "./model/finding.ts";
import type { Post } from "./model/post.ts";
import { severities } from "./model/severity.ts";
import type { Suggestion } from "./model/suggestion.ts";
import type { Verdict } from "./model/verdict.ts";
import { builtInRooms } from "./rooms.ts";
import { root } from "./tree.test-support.ts";

interface Tried {
  readonly post: Post;
  readonly before: readonly Finding[];
  readonly finding: Finding;
  readonly suggestion: Suggestion;
  readonly text: string;
  readonly after: readonly Finding[];
}

/** How many posts of each file are looked at, evenly spread. */
const sample = 75;
const inLine = (start: number, end: number) => ({ path: "posts.ndjson", line: 1, column: start + 1, endLine: 1, endColumn: end + 1 });

async function checkerFor(jurisdiction: string): Promise<Checker> {
  const opened = await builtInRooms().openChecker({ jurisdictions: [jurisdiction], concerns: undefined, rules: [] }, fakeWorld());
  if ("problems" in opened) throw new Error("Unexpected problems with the built-in rules");
  return opened.value;
}

function applied({ text }: Post, { edits }: Suggestion): string {
  let made = text;
  for (const { span, text: put } of [...edits].reverse()) {
    if (span === undefined) throw new Error("Unexpected edit without its stretch of the post");
    made = made.slice(0, span.start) + put + made.slice(span.end);
  }
  return made;
}

/** All suggestions for the sampled posts, each made alone and the post judged again. */
async function tryAll(): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const checkers = new Map<string, Checker>();
  for (const file of ["train-d.jsonl", "train-g.jsonl"]) {
    const lines = readFileSync(join(root, "fixtures/corpus", file), "utf8")
      .trim()
      .split("\n");
    const step = Math.floor(lines.length / sample);
    for (const line of lines.filter((_, at) => at % step === 0).slice(0, sample)) {
      const { id, jurisdiction, kind, context, text } = JSON.parse(line);
      const checker = checkers.get(jurisdiction) ?? (await checkerFor(jurisdiction));
      checkers.set(jurisdiction, checker);
      const post = postWith(text, {
        id,
        kind,
        context: context ?? undefined,
        platform: "ndjson",
        audience: "unknown",
        origin: { place: inLine },
      });
      const before = await checker.check(post);
      for (const finding of await checker.suggest(post, before)) {
        for (const suggestion of finding.suggestions ?? []) {
          const now = applied(post, suggestion);
          tried.push({ post, before, finding, suggestion, text: now, after: await checker.check({ ...post, text: now }) });
        }
      }
    }
  }
  return tried;
}

const level = ({ severity, certainty }: Finding): number => 3 * (2 - severities.indexOf(severity)) + 2 - certainties.indexOf(certainty);
const levels = (findings: readonly Finding[], rule: string): readonly number[] =>
  findings
    .filter((one) => one.rule === rule)
    .map(level)
    .sort((a, b) => b - a);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one + 1, 0);
const particulars = (findings: readonly Finding[], rule: string): number =>
  findings
    .filter((one) => one.rule === rule)
    .reduce(
      (total, one) =>
        total + (one.concern === "mute" ? 0 : particularsOf(one.concern, { proofs: one.evidence } as unknown as Verdict).length),
      0,
    );

describe("each suggestion for labelled posts", () => {
  let tried: readonly Tried[] = [];
  beforeAll(async () => {
    tried = await tryAll();
  }, 120_000);

  it("is one of many", () => expect(tried.length).toBeGreaterThan(20));

  it("lowers the verdict it is for", () => {
    const failed = tried.filter(({ before, after, finding: { rule } }) => {
      const [old, now] = [sum(levels(before, rule)), sum(levels(after, rule))];
      const [had, has] = [particulars(before, rule), particulars(after, rule)];
      return !(now < old || (now === old && (has <= had - 2 || has <= had / 2)));
    });
    expect(failed.map(({ post, finding, suggestion }) => [post.id, finding.rule, suggestion.says])).toEqual([]);
  });

  it("raises nothing new, and makes nothing graver or surer", () => {
    const failed = tried.filter(({ before, after }) =>
      [...new Set(after.map(({ rule }) => rule))].some((rule) => {
        const old = levels(before, rule);
        return levels(after, rule).some((now, at) => now > (old[at] ?? -1));
      }),
    );
    expect(failed.map(({ post, finding, suggestion }) => [post.id, finding.rule, suggestion.says])).toEqual([]);
  });

  it("repeats nothing that identifies", () => {
    for (const { before, suggestion } of tried) {
      const words = before.flatMap(({ evidence }) => evidence.filter(({ identifies, text }) => identifies && text.length > 3));
      const secret = words.filter(({ by }) => "note" in by && ["person", "identity-number", "contact", "handle"].includes(by.note));
      const told = [suggestion.says, ...suggestion.edits.map(({ text }) => text)].join("\n").toLowerCase();
      for (const { text } of secret) expect(told).not.toContain(text.toLowerCase());
    }
  });

  it("stands in any format as it is", () => {
    for (const { suggestion } of tried) for (const { text } of suggestion.edits) expect(text).not.toMatch(/["'\\&<>\n\r\t`*_]/);
  });

  it("leaves clean words", () => {
    for (const { post, text } of tried) {
      if (!post.text.includes("  ")) expect(text).not.toContain("  ");
      for (const odd of [" ,", " .", "( ", ",,", ", ."]) if (!post.text.includes(odd)) expect(text).not.toContain(odd);
      if (!/\ba [aeiou]/.test(post.text)) expect(text).not.toMatch(/\ba (?:adult|older|eighty)/);
    }
  });

  it("never labels an advert where that does not make it lawful", () => {
    for (const { finding, suggestion } of tried) {
      if (suggestion.edits.some(({ text }) => text.startsWith("#ad"))) expect(["uk", "ie"]).toContain(finding.jurisdiction);
    }
  });
});
