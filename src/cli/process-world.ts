import { fstatSync } from "node:fs";
import process from "node:process";
import { isatty } from "node:tty";
import type { World } from "../model/world.ts";

/** The world of a real process. Nothing of it is touched before it is asked for: streams are slow to open. */
export function processWorld(): World {
  return {
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    get stdinIsTerminal() {
      return !isPiped();
    },
    out: standardOutput(),
    err: standardError(),
    outIsTerminal: isatty(1),
    get errIsTerminal() {
      return isatty(2);
    },
    get columns() {
      return process.stdout.columns ?? 80;
    },
    env: process.env,
    cwd: process.cwd(),
  };
}

/** Whether somebody hands text in. A terminal does not, nor does the null device that schedulers give. */
function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}

/**
 * Writes and waits until the other side has taken it. When the other side is gone (`| head`) the rest is dropped
 * quietly; any other failure, such as a full disk, is thrown.
 */
function standardOutput(): World["out"] {
  let gone = false;
  let listening = false;
  return (text) => {
    if (gone) return;
    if (!listening) process.stdout.on("error", () => {});
    listening = true;
    return new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => {
        gone ||= isGone(error);
        if (error && !gone) reject(error);
        else resolve();
      });
    });
  };
}

const isGone = (error: Error | null | undefined): boolean => error instanceof Error && "code" in error && error.code === "EPIPE";

/** Standard error that nobody reads any more is no reason to stop. */
function standardError(): World["err"] {
  let listening = false;
  return (text) => {
    if (!listening) process.stderr.on("error", () => {});
    listening = true;
    process.stderr.write(text);
  };
}
