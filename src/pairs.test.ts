import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { judgedPosts } from "./judged-posts.test-support.ts";
import { concerns } from "./model/concern.ts";
import { jurisdictions } from "./model/jurisdiction.ts";
import type { Kind } from "./model/post.ts";

const sides = ["violates", "compliant"] as const;
type Side = (typeof sides)[number];

/** A breach and its double that keeps the norm; see the head of fixtures/pairs.yaml. */
interface Pair {
  readonly id: string;
  readonly norm: string;
  readonly concerns: readonly string[];
  readonly severity?: "info";
  readonly kind?: Kind;
  readonly context?: string;
  readonly needs?: "history" | "media" | "profile";
  /** A post, or several of one author. */
  readonly violates: string | readonly string[];
  readonly compliant: string | readonly string[];
  readonly decides: string;
  readonly open?: Partial<Record<Side, string>>;
}

const pairs: readonly Pair[] = parse(readFileSync(join(import.meta.dirname, "../fixtures/pairs.yaml"), "utf8"));
/** The posts of a side, by the ids that they are given here. */
function idsOf({ id, ...texts }: Pair, side: Side): readonly string[] {
  const several = texts[side];
  return typeof several === "string" ? [`${id} ${side}`] : several.map((_, at) => `${id} ${side} ${at}`);
}

/** Runs the sides that are marked as open too, to see which marks can go. */
const all = process.env["SCRUBIN_OPEN"] === "1";

it("there are twenty pairs a jurisdiction, each about concerns that there are", () => {
  for (const id of jurisdictions) expect(pairs.filter((pair) => pair.norm.startsWith(`${id}-`))).toHaveLength(20);
  for (const pair of pairs) for (const concern of pair.concerns) expect(concerns).toContain(concern);
});

describe.each(jurisdictions)("%s", (jurisdiction) => {
  const mine = pairs.filter((pair) => pair.norm.startsWith(`${jurisdiction}-`));
  const posts = mine.flatMap(({ id, kind, context, ...texts }) =>
    sides.flatMap((side) => {
      const name = `${id} ${side}`;
      const several = texts[side];
      if (typeof several === "string") return [{ id: name, text: several, kind, context }];
      return several.map((text, at) => ({ id: `${name} ${at}`, text, kind, context, author: { name } }));
    }),
  );
  const found = judgedPosts(posts, jurisdiction);

  for (const pair of mine) {
    for (const side of sides) {
      const name = `${pair.id} ${side} ${pair.norm}`;
      const open = pair.open?.[side];
      if (open !== undefined && !all) it.todo(`${name} (${open})`);
      else
        it(name, () => {
          const told = idsOf(pair, side)
            .flatMap(found)
            .map(({ concern, severity }) => `${concern} ${severity}`);
          const severities = side === "violates" && pair.severity === "info" ? ["error", "warning", "info"] : ["error", "warning"];
          const wanted = pair.concerns.flatMap((concern) => severities.map((severity) => `${concern} ${severity}`));
          const hit = told.some((one) => wanted.includes(one));
          const because = `${pair[side]}\n  decides: ${pair.decides}\n  found: ${told.join(", ") || "nothing"}`;
          expect(hit, `${hit ? "should pass" : `should raise ${pair.concerns.join(" or ")}`}: ${because}`).toBe(side === "violates");
        });
    }
  }
});
