import { expect, test } from "vitest";
import { dayOf } from "./day.ts";

test("a post is judged by the date asked for, else by its own", () => {
  expect(dayOf({ at: "2019-03-04T10:00:00Z" }, "2024")).toBe("2024");
  expect(dayOf({ at: "2019-03-04T10:00:00Z" }, undefined)).toBe("2019-03-04");
  expect(dayOf({ at: "2019-03" }, undefined)).toBe("2019-03");
  expect(dayOf({}, undefined)).toBeNull();
  expect(dayOf({ at: "last Tuesday" }, undefined)).toBeNull();
});
