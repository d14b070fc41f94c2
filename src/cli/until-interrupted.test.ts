import { expect, it } from "vitest";
import { untilInterrupted } from "./until-interrupted.ts";

async function* counting(to: number, log: string[] = []): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= to; number++) yield number;
  } finally {
    log.push("closed");
  }
}

async function collect(source: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = [];
  for await (const one of source) all.push(one);
  return all;
}

it("hands on everything when nobody interrupts", async () => {
  expect(await collect(untilInterrupted(counting(3), undefined))).toEqual([1, 2, 3]);
  expect(await collect(untilInterrupted(counting(3), new AbortController().signal))).toEqual([1, 2, 3]);
});

it("stops between two values", async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const log: string[] = [];
  for await (const one of untilInterrupted(counting(9, log), stop.signal)) {
    seen.push(one);
    if (one === 2) stop.abort();
  }
  expect(seen).toEqual([1, 2]);
  expect(log).toEqual(["closed"]);
});

it("stops while the source waits for ever", async () => {
  const stop = new AbortController();
  const waiting = async function* () {
    yield 1;
    setTimeout(() => stop.abort(), 1);
    await new Promise(() => {});
  };
  expect(await collect(untilInterrupted(waiting(), stop.signal))).toEqual([1]);
});

it("yields nothing when interrupted beforehand", async () => {
  expect(await collect(untilInterrupted(counting(3), AbortSignal.abort()))).toEqual([]);
});

it("closes the source when its reader leaves, and passes on its errors", async () => {
  const log: string[] = [];
  for await (const one of untilInterrupted(counting(9, log), undefined)) if (one === 2) break;
  expect(log).toEqual(["closed"]);
  const failing = async function* (): AsyncGenerator<number> {
    yield 1;
    throw new Error("torn");
  };
  await expect(collect(untilInterrupted(failing(), new AbortController().signal))).rejects.toThrow("torn");
});
