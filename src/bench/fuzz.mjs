// `npm run fuzz` damages every export among the fixtures in 2,000 ways and reads each; `npm run fuzz -- x 500` takes those whose
// name begins with x, 500 times.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [only = "", cases = "2000"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const env = { ...process.env, SCRUBIN_FUZZ_ONLY: only, SCRUBIN_FUZZ_CASES: cases };
const run = spawnSync(process.execPath, [vitest, "run", "--dir", "src", "src/read/fuzz.test.ts"], { cwd: root, env, stdio: "inherit" });
process.exitCode = run.status ?? 1;
