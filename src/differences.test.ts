import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type GivenPost, judgedPosts, type Told } from "./judged-posts.test-support.ts";
import { concerns } from "./model/concern.ts";
import { jurisdictions } from "./model/jurisdiction.ts";

type Jurisdiction = (typeof jurisdictions)[number];
type ByPlace<T> = Partial<Record<Jurisdiction, T>>;

/** The same post in four places; see the head of fixtures/differences.yaml. */
interface Difference extends Omit<GivenPost, "id"> {
  readonly point: string;
  readonly says: string;
  readonly findings: Readonly<Record<string, ByPlace<string | readonly string[]>>>;
  readonly cites?: ByPlace<readonly string[]>;
  readonly changed?: ByPlace<readonly string[]>;
  readonly todo?: ByPlace<Readonly<Record<string, string>>>;
}

const differences: readonly Difference[] = parse(readFileSync(join(import.meta.dirname, "../fixtures/differences.yaml"), "utf8"));
const posts = differences.map(({ text, kind, context, at }, index): GivenPost => ({ id: String(index), text, kind, context, at }));
/** Runs what is marked too, to see which marks can go. */
const all = process.env["SCRUBIN_OPEN"] === "1";

/** The severities at which a concern was raised, none without. */
const severitiesOf = (found: readonly Told[], concern: string): readonly string[] => {
  const told = found.filter((finding) => finding.concern === concern).map(({ severity }) => severity);
  return told.length === 0 ? ["none"] : told;
};

it("every point names concerns that there are", () => {
  for (const { findings } of differences) for (const concern of Object.keys(findings)) expect(concerns).toContain(concern);
});

describe.each(jurisdictions)("%s", (jurisdiction) => {
  const found = judgedPosts(posts, jurisdiction);
  for (const [index, difference] of differences.entries()) {
    const told = found(String(index));
    const list = told.map(({ concern, severity }) => `${concern} ${severity}`).join(", ") || "nothing";
    for (const [concern, places] of Object.entries(difference.findings)) {
      const wanted = places[jurisdiction];
      if (wanted === undefined) continue;
      const name = `${difference.point}, ${concern} ${[wanted].flat().join(" or ")}: ${difference.says}`;
      const todo = difference.todo?.[jurisdiction]?.[concern];
      if (todo !== undefined && !all) {
        it.todo(`${name} (${todo})`);
        continue;
      }
      it(name, () => {
        for (const severity of severitiesOf(told, concern))
          expect([wanted].flat(), `${difference.text}\n  found: ${list}`).toContain(severity);
      });
    }
    testInstruments(difference, jurisdiction, told);
  }
});

/** Which instruments the findings of a post rest on, and which are said to have come since. */
function testInstruments(difference: Difference, jurisdiction: Jurisdiction, told: readonly Told[]): void {
  const asked = told.filter(({ concern }) => concern in difference.findings);
  for (const name of difference.cites?.[jurisdiction] ?? []) {
    const [id, there] = name.startsWith("-") ? [name.slice(1), false] : [name, true];
    it(`${difference.point} ${difference.at ?? ""}: ${there ? "rests" : "does not rest"} on ${id}`, () => {
      const cited = asked.flatMap(({ cites }) => cites.map(({ instrument }) => instrument));
      expect(cited.includes(id), `cited: ${cited.join(", ")}`).toBe(there);
    });
  }
  const since = asked.flatMap(({ changed }) => changed.flatMap(({ now }) => (now === null ? [] : [now.instrument])));
  if (difference.cites?.[jurisdiction] === undefined) return;
  it(`${difference.point} ${difference.at ?? ""}: says what has changed since`, () => {
    const wanted = difference.changed?.[jurisdiction] ?? [];
    if (wanted.length === 0) expect(since).toEqual([]);
    else expect(since).toEqual(expect.arrayContaining([...wanted]));
  });
}
