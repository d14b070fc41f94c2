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
  readonly violates: string;
  readonly compliant: string;
  readonly decides: string;
  readonly waits?: Partial<Record<Side, string>>;
  readonly open?: Partial<Record<Side, string>>;
}

const pairs: readonly Pair[] = parse(readFileSync(join(import.meta.dirname, "../fixtures/pairs.yaml"), "utf8"));
/** Runs the sides that are marked as waiting or open too, to see which marks can go. */
const all = process.env["SCRUBIN_OPEN"] === "1";

it("there are twenty pairs a jurisdiction, each about concerns that there are", () => {
  for (const id of jurisdictions) expect(pairs.filter((pair) => pair.norm.startsWith(`${id}-`))).toHaveLength(20);
  for (const pair of pairs) for (const concern of pair.concerns) expect(concerns).toContain(concern);
});

describe.each(jurisdictions)("%s", (jurisdiction) => {
  const mine = pairs.filter((pair) => pair.norm.startsWith(`${jurisdiction}-`));
  const posts = mine.flatMap(({ id, kind, context, ...texts }) =>
    sides.map((side) => ({ id: `${id} ${side}`, text: texts[side], kind, context })),
  );
  const found = judgedPosts(posts, jurisdiction);

  for (const pair of mine) {
    for (const side of sides) {
      const name = `${pair.id} ${side} ${pair.norm}`;
      const waits = pair.waits?.[side];
      const open = pair.open?.[side];
      if (waits !== undefined && !all) it.todo(`${name} (waits for ${waits})`);
      else if (open !== undefined && !all) it.todo(`${name} (${open})`);
      else
        it(name, () => {
          const told = found(`${pair.id} ${side}`).map(({ concern, severity }) => `${concern} ${severity}`);
          const severities = side === "violates" && pair.severity === "info" ? ["error", "warning", "info"] : ["error", "warning"];
          const wanted = pair.concerns.flatMap((concern) => severities.map((severity) => `${concern} ${severity}`));
          const hit = told.some((one) => wanted.includes(one));
          const because = `${pair[side]}\n  decides: ${pair.decides}\n  found: ${told.join(", ") || "nothing"}`;
          expect(hit, `${hit ? "should pass" : `should raise ${pair.concerns.join(" or ")}`}: ${because}`).toBe(side === "violates");
        });
    }
  }
});
