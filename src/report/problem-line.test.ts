import { expect, it } from "vitest";
import { problemLine } from "./problem-line.ts";

it.each([
  [{ path: "a.md", line: 3, column: 7, hint: "quote it" }, "scrubin: a.md:3:7: Unexpected tab (quote it)"],
  [{ path: "a.md", line: 3 }, "scrubin: a.md:3: Unexpected tab"],
  [{ path: "a\u001b[31m.md", column: 7 }, "scrubin: a\\u{1b}[31m.md: Unexpected tab"],
  [{}, "scrubin: Unexpected tab"],
])("%j", (place, line) => {
  expect(problemLine({ code: "unreadable", message: "Unexpected tab", ...place })).toBe(line);
});
