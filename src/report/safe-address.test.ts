import { expect, it } from "vitest";
import { safeAddress } from "./safe-address.ts";

it.each([
  ["https://x.com/a/status/1", "https://x.com/a/status/1"],
  ["HTTP://EXAMPLE.org", "http://example.org/"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["file:///etc/passwd", undefined],
  ["//example.org", undefined],
  ["", undefined],
  [null, undefined],
  ["https://example.org/\u202e<b>", "https://example.org/%E2%80%AE%3Cb%3E"],
])("makes of %j the link %j", (given, link) => {
  expect(safeAddress(given)).toBe(link);
});
