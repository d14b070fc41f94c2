// What looking across the posts of an author costs, and how it grows: posts of one author over ten years, n and ten times n of them, with and without
// history. Prints time, growth, and the peak of memory a post that history adds. `--posts` changes n.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.mjs";
import { alternate, runCheck } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "10000" },
    authors: { type: "string", default: "1" },
    rounds: { type: "string", default: "1" },
  },
});
const count = Number(values.posts);
const authors = Number(values.authors);
const tenYears = 3650 * 24 * 3600 * 1000;

/** The posts of the benchmark, given a day and an author. */
async function writeDated(from, to, posts) {
  const out = createWriteStream(to);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (line === "") continue;
    const at = new Date(Date.UTC(2014, 0, 1) + Math.floor((number * tenYears) / posts)).toISOString();
    const record = { ...JSON.parse(line), id: String(number), at, author: { name: `Author ${number % authors}` } };
    if (!out.write(`${JSON.stringify(record)}\n`)) await new Promise((resolve) => out.once("drain", resolve));
    number += 1;
  }
  await new Promise((resolve) => out.end(resolve));
}

const folder = mkdtempSync(join(tmpdir(), "scrubin-history-"));
try {
  const results = {};
  const { all, tenth } = writeCorpus(folder, 10 * count, 0);
  for (const { file, posts } of [tenth, all]) {
    const dated = join(folder, `dated-${posts}.ndjson`);
    await writeDated(file, dated, posts);
    const { without, across } = await alternate(
      {
        without: () => runCheck([dated, "--format", "ndjson", "--no-history"], true),
        across: () => runCheck([dated, "--format", "ndjson"], true),
      },
      Number(values.rounds),
    );
    results[posts] = across.seconds;
    const cost = (across.seconds / without.seconds - 1) * 100;
    const bytes = ((across.peak - without.peak) * 2 ** 20) / posts;
    console.log(
      `${posts} posts: ${across.seconds.toFixed(2)} s (${Math.round(posts / across.seconds)} posts/s), ${without.seconds.toFixed(2)} s without history (${cost.toFixed(1)} %); peak ${Math.round(across.peak)} MiB, ${Math.round(without.peak)} MiB without (${Math.round(bytes)} bytes a post)`,
    );
  }
  console.log(`ten times the posts take ${(results[10 * count] / results[count]).toFixed(1)} times the time`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
