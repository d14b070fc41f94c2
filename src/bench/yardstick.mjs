// What V8 can do at best with one expression: 500 phrases over the posts of an NDJSON file, or over the files of a folder.
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { phrases } from "./corpus.mjs";

const escaped = phrases().map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const combined = new RegExp(escaped.join("|"), "gi");
const path = process.argv[2];
let found = 0;

const count = (text) => {
  found += text.match(combined)?.length ?? 0;
};
if (statSync(path).isDirectory()) {
  for (const name of readdirSync(path)) count(readFileSync(join(path, name), "utf8"));
} else {
  for await (const line of createInterface({ input: createReadStream(path) })) count(JSON.parse(line).text);
}
process.stdout.write(`${found}\n`);
