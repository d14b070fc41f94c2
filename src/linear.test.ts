import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";
import { registeredPatterns } from "./text/pattern.ts";
import { modules, read, root } from "./tree.test-support.ts";

type Source = readonly [source: string, flags: string];

/** Patterns written out in a file, those too that are compiled only when they are wanted. */
function writtenPatterns(path: string): readonly Source[] {
  const found: Source[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "pattern") {
      const [source, flags] = node.arguments;
      if (source !== undefined && ts.isStringLiteralLike(source)) {
        found.push([source.text, flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : "g"]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2023));
  return found;
}

/** What recheck has against a pattern; undefined when it proves it linear. */
async function fault([source, flags]: Source): Promise<string | undefined> {
  const verdict = await check(source, flags, { timeout: 30_000 });
  if (verdict.status === "safe") return undefined;
  const reason = verdict.status === "vulnerable" ? `${verdict.complexity.type}, attack ${verdict.attack.pattern}` : verdict.error.kind;
  return `/${source}/${flags}: ${reason}`;
}

/** The program itself, its training, and what runs in a browser. */
const runs = ["src/main.ts", "src/train/", "src/report/audit-page/browser/"];

test("recheck sees an explosive pattern", async () => {
  expect(await fault(["^(?:[a-z]+ ?)+$", "g"])).toContain("exponential");
});

test("every pattern of the program is linear", { timeout: 600_000 }, async () => {
  // Scripts run when they are imported; their patterns are read all the same.
  for (const path of modules) if (!runs.some((start) => path.startsWith(start))) await import(pathToFileURL(join(root, path)).href);
  const registered = registeredPatterns();
  expect(registered.length).toBeGreaterThan(20);
  const all = new Map([...registered, ...modules.flatMap(writtenPatterns)].map((source) => [source.join("/"), source]));
  const faults: string[] = [];
  for (const source of all.values()) {
    const found = await fault(source);
    if (found !== undefined) faults.push(found);
  }
  expect(faults).toEqual([]);
});
