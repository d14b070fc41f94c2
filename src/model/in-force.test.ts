import { expect, test } from "vitest";
import { standingOn } from "./in-force.ts";

test.each([
  [{ from: "2024-01-30" }, "2024-01-29", "not-yet"],
  [{ from: "2024-01-30" }, "2024-01-30", "in-force"],
  [{ from: "2024-01-30" }, "2024-01-30T08:00:00Z", "in-force"],
  [{ from: "2019" }, "2018-12-31", "not-yet"],
  [{ from: "2019" }, "2019-01-01", "in-force"],
  [{ from: "2016", to: "2023-12-31" }, "2023-12-31T23:59:59Z", "in-force"],
  [{ from: "2016", to: "2023-12-31" }, "2024-01-01", "ended"],
  [{ to: "2022-09" }, "2022-09-30", "in-force"],
  [{ to: "2022-09" }, "2022-10-01", "ended"],
  [{}, "1999-05-05", "in-force"],
  [{ from: "2024-01-30" }, undefined, "in-force"],
  [{ from: "2016", to: "2023-12-31" }, undefined, "ended"],
] as const)("%j on %s: %s", (inForce, day, wanted) => expect(standingOn({ inForce }, day)).toBe(wanted));
