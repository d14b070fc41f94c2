// Loaded before a measured program: tells the peak of resident memory, in KiB, on descriptor 3 when the program ends.
import { writeSync } from "node:fs";

process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));
