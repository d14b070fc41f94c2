import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { booksOf } from "./read/inputs.test-support.ts";

const home = "fixtures/exports";
const page = `${home}/README.md`;
/** Whose messages are read, for exports that do not say. */
const me = ["Dr Pieter Invented", "Nurse Made-Up", "John", "John Doe", "Test User", "Sr Lerato Invented"];

/** Every export among the fixtures, and every sample, with what is read of it: a row each. */
async function rows(): Promise<readonly string[]> {
  const paths = [home, `${home}/samples`].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .filter((name) => name !== "samples" && (statSync(join(folder, name)).isDirectory() || name.endsWith(".zip")))
      .map((name) => `${folder}/${name}`),
  );
  const out: string[] = [];
  for (const path of paths) {
    const ledger = await booksOf([path], {
      messages: true,
      me: path.includes("whatsapp") || path.includes("messages") || path.includes("messenger") ? me : [],
    });
    for (const tree of ledger.trees) {
      const kinds = Object.entries(tree.kinds).map(([kind, count]) => `${count} ${kind}`);
      const left = Object.entries(tree.skipped).map(([why, count]) => `${count} ${why}`);
      const { read, ignored, unknown } = tree.files;
      const files = [
        `${read} read`,
        ...Object.values(ignored)
          .slice(0, 1)
          .map(() => `${Object.values(ignored).reduce((a, b) => a + b, 0)} ignored`),
        ...(unknown.length > 0 ? [`${unknown.length} not understood`] : []),
      ];
      const name = path.slice(home.length + 1);
      out.push(
        `| ${tree.reader ?? "drafts"} | ${tree.layout ?? ""} | \`${name}\` | ${tree.posts} | ${kinds.join(", ")} | ${left.join(", ")} | ${files.join(", ")} | ${tree.problems} |`,
      );
    }
  }
  return out;
}

it("the page of exports states what is read of each, as it is read today", async () => {
  const told = readFileSync(page, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| reader") && !line.startsWith("| ---"));
  expect(told).toEqual(await rows());
}, 60_000);
