import { checkSync } from "recheck/lib/browser.js";
import { shortened } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import type { FoundPattern } from "./names.ts";
import { patternFlags } from "./raw-pattern.ts";

// The automaton checker proves; the other one, fuzzing, only fails to find an attack and takes seconds.
/** How long the prover may think about one pattern, in milliseconds; what it cannot prove by then is refused. */
const patience = 10_000;

/**
 * Proves raw patterns linear. One that is not is noted with the text that would hold it up, and so is one that nobody can tell of.
 * This file brings 2.9 MB of prover with it: import it only when there are patterns.
 */
export function provePatterns(patterns: readonly FoundPattern[]): void {
  for (const { source, file, node } of patterns) {
    const found = checkSync(source, patternFlags, { checker: "automaton", timeout: patience });
    if (found.status === "vulnerable") {
      const attack = `The text ${printable(found.attack.pattern)} holds it up; bound every repetition and let neighbours begin differently`;
      complain(file, node, `Unexpected pattern of ${found.complexity.summary} time, expected a linear one`, attack);
    } else if (found.status === "unknown")
      complain(file, node, `Unexpected pattern that cannot be proved linear (${found.error.kind}), expected a simpler one`);
  }
}

/** An attack string of one line without control characters. */
function printable(attack: string): string {
  const safe = [...attack].map((char) =>
    char < " " || char === "\u007f" || (char >= "\u0080" && char < "\u00a0")
      ? `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`
      : char,
  );
  return shortened(safe.join(""), 80);
}
