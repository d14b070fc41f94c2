import { expect, test } from "vitest";
import { inForceOn } from "./as-of.ts";

test.each([
  [{ from: "2024-01-30" }, "2024-01-29", false],
  [{ from: "2024-01-30" }, "2024-01-30", true],
  [{ from: "2024-01-30" }, "2024-01-30T08:00:00Z", true],
  [{ from: "2019" }, "2018-12-31", false],
  [{ from: "2019" }, "2019-01-01", true],
  [{ from: "2016", to: "2023-12-31" }, "2023-12-31T23:59:59Z", true],
  [{ from: "2016", to: "2023-12-31" }, "2024-01-01", false],
  [{ to: "2022-09" }, "2022-09-30", true],
  [{ to: "2022-09" }, "2022-10-01", false],
  [{}, "1999-05-05", true],
])("%j on %s: %s", (inForce, day, wanted) => expect(inForceOn({ inForce }, day)).toBe(wanted));
