import { describe, expect, it } from "vitest";
import type { ExitCode } from "../model/exit-code.ts";
import type { ProblemCode } from "../model/problem.ts";
import type { FailOn } from "../model/report.ts";
import { type Severity, severities } from "../model/severity.ts";
import { exitCode } from "./exit-code.ts";
import { findingWith } from "./rooms.test-support.ts";

const code = (found: readonly Severity[], problems: readonly ProblemCode[], failOn: FailOn): ExitCode =>
  exitCode(
    {
      findings: found.map((severity) => findingWith({ severity })),
      read: {
        files: 1,
        posts: 1,
        skipped: {},
        trees: [],
        interrupted: false,
        unread: problems.map((one) => ({ code: one, message: "m" })),
      },
    },
    failOn,
  );

const none: readonly Severity[] = [];

describe("exitCode", () => {
  it.each<[readonly Severity[], FailOn, ExitCode]>([
    [none, "error", 0],
    [none, "info", 0],
    [["error"], "error", 1],
    [["warning"], "error", 0],
    [["info"], "error", 0],
    [["error"], "warning", 1],
    [["warning"], "warning", 1],
    [["info"], "warning", 0],
    [["info"], "info", 1],
    [["info", "warning"], "warning", 1],
    [["error"], "never", 0],
    [Array(300).fill("error"), "error", 1],
  ])("findings %j, --fail-on %s: %i", (found, failOn, expected) => {
    expect(code(found, [], failOn)).toBe(expected);
  });

  it.each<[ProblemCode, ExitCode]>([
    ["usage", 2],
    ["bad-rule", 2],
    ["bad-configuration", 2],
    ["unreadable", 3],
    ["incomplete", 3],
    ["unknown-format", 3],
  ])("problem %s: %i, whatever was found and whatever the threshold", (problem, expected) => {
    for (const failOn of [...severities, "never"] as const) {
      expect(code([], [problem], failOn)).toBe(expected);
      expect(code(["error"], [problem], failOn)).toBe(expected);
    }
  });

  it("lets misuse beat unread input", () => {
    expect(code(["error"], ["unreadable", "usage"], "error")).toBe(2);
  });
});
