import { expect, test } from "vitest";
import { Progress } from "./progress.ts";

const clocked = (columns = 80) => {
  const clock = { now: 5000, written: "" };
  const progress = new Progress({
    now: () => clock.now,
    write: (text) => {
      clock.written += text;
    },
    columns,
  });
  const lines = (): readonly string[] => clock.written.split("\r\u001b[K").slice(1);
  return { clock, progress, lines };
};

test("says nothing in the first second, then rewrites one line in place, at most five times a second", () => {
  const { clock, progress, lines } = clocked();
  progress.expect(4 * 2 ** 20);
  progress.posts(1);
  clock.now += 999;
  progress.posts(2);
  expect(lines()).toEqual([]);
  clock.now += 1;
  progress.expect(-(2 ** 20));
  progress.read(2 ** 20);
  clock.now += 199;
  progress.posts(12345);
  clock.now += 1;
  progress.posts(12345);
  expect(lines()).toEqual(["1.0 MB read, 2 posts, 25 %, about 3 s left", "1.0 MB read, 12 345 posts, 25 %, about 4 s left"]);
});

test("tells no time left where the size is not known", () => {
  const { clock, progress, lines } = clocked();
  progress.expect(1000);
  progress.expect(undefined);
  progress.expect(1000);
  clock.now += 2000;
  progress.read(500);
  expect(lines()).toEqual(["500 B read, 0 posts …"]);
});

test("long times are told in minutes and hours, and the line fits the terminal", () => {
  const { clock, progress, lines } = clocked();
  progress.expect(2 ** 40);
  clock.now += 60_000;
  progress.read(2 ** 30);
  clock.now += 60_000;
  progress.read(200 * 2 ** 30);
  expect(lines().map((line) => line.slice(line.indexOf("about")))).toEqual(["about 17 h 4 min left", "about 10 min left"]);
  const narrow = clocked(20);
  narrow.clock.now += 2000;
  narrow.progress.read(500);
  expect(narrow.lines()).toEqual(["500 B read, 0 posts"]);
});

test("is erased when it stands, and only then", () => {
  const { clock, progress, lines } = clocked();
  progress.clear();
  expect(clock.written).toBe("");
  clock.now += 2000;
  progress.posts(1);
  progress.clear();
  progress.clear();
  expect(lines()).toEqual(["0 B read, 1 post …", ""]);
});
