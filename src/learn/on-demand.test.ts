import { expect, test } from "vitest";
import type { Learned } from "../model/learned.ts";
import { onDemand } from "./on-demand.ts";

test("opens the model once, at the first question, and reads only the posts that are asked about", () => {
  const told: string[] = [];
  const model: Learned = {
    read: ({ lower }) => told.push(`read ${lower}`),
    chance: (concern, jurisdiction) => told.push(`chance ${concern} ${jurisdiction}`),
    weighed: (concern, most) => [{ start: told.push(`weighed ${concern} ${most}`), end: 9 }],
  };
  const learned = onDemand(() => {
    told.push("opened");
    return model;
  });
  const post = (lower: string) => learned.read({ lower, context: "", kind: "post" });
  post("one");
  post("two");
  expect(told).toEqual([]);
  expect(learned.chance("touting", "uk")).toBe(3);
  expect(learned.weighed("touting", 2)).toEqual([{ start: 4, end: 9 }]);
  post("three");
  post("four");
  learned.chance("profanity", "");
  expect(told).toEqual(["opened", "read two", "chance touting uk", "weighed touting 2", "read four", "chance profanity "]);
});
