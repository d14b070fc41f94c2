import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const witness = new URL("./witness.mjs", import.meta.url).href;
const program = fileURLToPath(new URL("../../bin/scrubin.js", import.meta.url));

/** Certificates given by this variable are read at every start of Node: 80 ms that have nothing to do with us. */
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, NODE_COMPILE_CACHE: _cache, ...env } = process.env;

/**
 * Runs Node once as a process of its own, its output thrown away.
 * @param {readonly string[]} args
 * @param {boolean} watched whether to ask for the peak of memory, which costs a few milliseconds at start
 * @returns {Promise<{ seconds: number, peak: number }>} wall time and, if watched, peak resident memory in MiB
 */
export function runNode(args, watched) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const all = watched ? ["--import", witness, ...args] : args;
    const child = spawn(process.execPath, all, { env, stdio: ["ignore", "ignore", "pipe", "pipe"] });
    let complaints = "";
    let peak = "";
    child.stderr.on("data", (chunk) => {
      if (complaints.length < 2000) complaints += chunk;
    });
    child.stdio[3].on("data", (chunk) => {
      peak += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, peak: Number(peak) / 1024 });
      else reject(new Error(`Unexpected exit code ${code}, expected 0: node ${args.join(" ")}\n${complaints}`));
    });
  });
}

/** A run of any command. */
export const runScrubin = (args, watched) => runNode([program, ...args], watched);

/** A run of the checker that never fails for its findings. */
export const runCheck = (args, watched) => runNode([program, "check", ...args, "--fail-on", "never"], watched);

/** The middle of several values. */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs several things in turn, `rounds` times, so that a noisy spell of the machine meets all of them.
 * @param {Readonly<Record<string, () => Promise<{ seconds: number, peak: number }>>>} runs
 * @param {number} rounds
 * @returns {Promise<Record<string, { seconds: number, peak: number }>>} medians by name
 */
export async function alternate(runs, rounds) {
  const results = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) results[name].push(await run());
  }
  const middle = (list) => ({ seconds: median(list.map((one) => one.seconds)), peak: median(list.map((one) => one.peak)) });
  return Object.fromEntries(Object.entries(results).map(([name, list]) => [name, middle(list)]));
}
