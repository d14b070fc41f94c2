import { expect, it } from "vitest";
import { pour } from "./sink.ts";

it("asks for no piece while a write is under way", async () => {
  let busy = false;
  let written = "";
  const pieces = function* () {
    for (let index = 0; index < 40; index++) {
      expect(busy).toBe(false);
      yield `${index}`.padEnd(10_000, ".");
    }
  };
  const write = async (text: string): Promise<void> => {
    busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    written += text;
    busy = false;
  };
  await pour(pieces(), { write });
  expect(written).toBe([...pieces()].join(""));
});

it("writes nothing for nothing", async () => {
  await pour([], { write: () => expect.unreachable() });
});
