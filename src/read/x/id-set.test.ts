import { expect, it } from "vitest";
import { IdSet } from "./id-set.ts";

it("holds what was added and nothing else, ids that are no numbers too", () => {
  const set = new IdSet();
  const ids = Array.from({ length: 5000 }, (_, at) => String(1_500_000_000_000_000_000n + BigInt(at) * 4_194_304n));
  for (const id of [...ids, ...ids, "line-4", "007", "", "0"]) set.add(id);
  expect([...ids, "line-4", "007", "", "0"].every((id) => set.has(id))).toBe(true);
  for (const id of ["1499999999999999999", "7", "line-5", "99999999999999999999"]) expect(set.has(id)).toBe(false);
});
