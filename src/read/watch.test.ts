import { expect, test } from "vitest";
import type { Gauge } from "../model/gauge.ts";
import { entryOf } from "./draft.test-support.ts";
import { Watch } from "./watch.ts";

/** A gauge that keeps the sums. */
function sums() {
  const seen = { read: 0, ahead: 0 as number | undefined };
  const gauge: Gauge = {
    read: (bytes) => {
      seen.read += bytes;
    },
    expect: (bytes) => {
      seen.ahead = bytes === undefined || seen.ahead === undefined ? undefined : seen.ahead + bytes;
    },
  };
  return { seen, watch: new Watch(gauge) };
}

const files = [entryOf("a.json", "x".repeat(1000), 300), entryOf("b.json", "y".repeat(500)), entryOf("c.pdf", "z".repeat(70))];

test("what is read and what is to come are told; what is ignored is not to come", async () => {
  const { seen, watch } = sums();
  const [first, second] = watch.over(files, true);
  expect(seen).toEqual({ read: 0, ahead: 1500 });
  // A look inside, then the whole.
  for await (const _ of first?.open() ?? []) break;
  expect(seen).toEqual({ read: 300, ahead: 1200 });
  for await (const _ of first?.open() ?? []);
  expect(seen).toEqual({ read: 1300, ahead: 500 });
  watch.settle([{ path: "b.json", state: "ignored" }]);
  for await (const _ of second?.open() ?? []);
  expect(seen).toEqual({ read: 1800, ahead: 0 });
});

test("nothing is foretold while more paths wait, or where a size is not known", () => {
  const { seen, watch } = sums();
  watch.over(files, false);
  expect(seen.ahead).toBeUndefined();
  const other = sums();
  other.watch.over([{ ...entryOf("-.txt", "x"), size: undefined }], true);
  expect(other.seen.ahead).toBeUndefined();
});
