import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the project. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** Every file of the project, as version control sees it, ignored ones left out. */
export const tree: readonly string[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "")
  .sort();

export const isTest = (path: string): boolean => path.endsWith(".test.ts") || path.endsWith(".test-support.ts");

/** The program's own modules: what is bundled, and nothing else. */
export const modules = tree.filter(
  (path) =>
    path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".d.ts") && !isTest(path) && !/^src\/(build|bench)\//.test(path),
);

export const read = (path: string): string => readFileSync(join(root, path), "utf8");
