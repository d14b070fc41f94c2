// `npm run bench` (add `-- --quick` for a smoke run): whole processes, medians of alternating runs, one table.
// Every figure stands beside its yardstick of the same run; absolute figures tell more of the machine than of the program.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";
import { copyRules } from "./double.mjs";
import { alternate, runCheck, runNode } from "./measure.mjs";

const quick = process.argv.includes("--quick");
const posts = quick ? 5_000 : 200_000;
const files = quick ? 100 : 2_000;
const startRounds = quick ? 3 : 21;
const rounds = quick ? 1 : 3;
const root = fileURLToPath(new URL("../../", import.meta.url));
const yardstick = fileURLToPath(new URL("./yardstick.mjs", import.meta.url));
const rulesets = readdirSync(join(root, "rulesets"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "rulesets", entry.name, "ruleset.yaml")))
  .map((entry) => entry.name);
const all = ["--jurisdiction", rulesets.join(","), "--format", "ndjson"];

const table = [];
const row = (what, ours, beside, ratio, aim, met) =>
  table.push([what, ours, beside, ratio, aim, aim === "" || quick ? "" : met ? "yes" : "NO"]);
const seconds = (value) => `${value.toFixed(2)} s`;
const speed = (bytes, time) => `${(bytes / 1e6 / time).toFixed(1)} MB/s`;
const times = (value) => `${value.toFixed(2)} ×`;

async function start(corpus) {
  const { ours, floor } = await alternate(
    {
      floor: () => runNode(["-e", "0"], false),
      ours: () => runCheck([corpus.draft, "--jurisdiction", "uk"], false),
    },
    startRounds,
  );
  const ratio = ours.seconds / floor.seconds;
  const ms = (value) => `${(value * 1000).toFixed(0)} ms`;
  row("start: one draft, one jurisdiction", ms(ours.seconds), `node -e 0: ${ms(floor.seconds)}`, times(ratio), "< 2 ×", ratio < 2);
}

async function throughput({ all: whole, tenth }) {
  const { ours, small, v8 } = await alternate(
    {
      v8: () => runNode([yardstick, whole.file], true),
      small: () => runCheck([tenth.file, ...all], true),
      ours: () => runCheck([whole.file, ...all], true),
    },
    rounds,
  );
  const beside = `one expression of V8: ${seconds(v8.seconds)}, ${speed(whole.bytes, v8.seconds)}`;
  const name = `${whole.posts} posts, all rules`;
  row(name, seconds(ours.seconds), beside, times(ours.seconds / v8.seconds), "< 8 s", ours.seconds < 8);
  row(`${name}: speed`, speed(whole.bytes, ours.seconds), "", "", "≥ 10 MB/s", whole.bytes / 1e6 / ours.seconds >= 10);
  row(
    `${name}: peak of memory`,
    `${ours.peak.toFixed(0)} MiB`,
    `V8: ${v8.peak.toFixed(0)} MiB`,
    times(ours.peak / v8.peak),
    "< 256 MiB",
    ours.peak < 256,
  );
  const growth = ours.seconds / small.seconds;
  row(
    "growth for ten times the posts",
    seconds(ours.seconds),
    `${tenth.posts} posts: ${seconds(small.seconds)}`,
    times(growth),
    "< 11 ×",
    growth < 11,
  );
}

async function folder({ blog }) {
  const { ours, v8 } = await alternate(
    { v8: () => runNode([yardstick, blog.file], true), ours: () => runCheck([blog.file, ...all], true) },
    rounds,
  );
  const beside = `one expression of V8: ${seconds(v8.seconds)}`;
  row(
    `${blog.posts} Markdown files, all rules`,
    seconds(ours.seconds),
    beside,
    times(ours.seconds / v8.seconds),
    "< 2.5 s",
    ours.seconds < 2.5,
  );
}

/** The price of a rule: the built-in rules, and all of them once more under other names; what loading costs is taken off. */
async function doubling({ all: whole, one }, work) {
  const again = copyRules(join(root, "rulesets"), join(work, "again"), rulesets);
  const check = (input, rules) => () => runCheck([input.file, ...rules, "--format", "ndjson"], true);
  const got = await alternate(
    { loadOnce: check(one, []), loadTwice: check(one, again), once: check(whole, []), twice: check(whole, again) },
    rounds,
  );
  const once = got.once.seconds - got.loadOnce.seconds;
  const twice = got.twice.seconds - got.loadTwice.seconds;
  const growth = twice / once - 1;
  row(
    "every rule twice, without loading",
    seconds(twice),
    `every rule once: ${seconds(once)}`,
    `${(growth * 100).toFixed(0)} %`,
    "< +10 %",
    growth < 0.1,
  );
  row(
    "loading rules of one's own from YAML",
    seconds(got.loadTwice.seconds),
    `built-in: ${seconds(got.loadOnce.seconds)}`,
    times(got.loadTwice.seconds / got.loadOnce.seconds),
    "",
    true,
  );
}

function print() {
  const rows = [["what", "ours", "beside", "ratio", "aim", "met"], ...table];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  for (const cells of rows)
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

const work = mkdtempSync(join(tmpdir(), "scrubin-bench-"));
try {
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}${quick ? ", quick: figures are rough" : ""}`,
  );
  const corpus = writeCorpus(work, posts, files);
  await start(corpus);
  await folder(corpus);
  await throughput(corpus);
  await doubling(corpus, work);
  print();
} finally {
  rmSync(work, { recursive: true, force: true });
}
