import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text of NOTICE.txt: name, version and licence of every package of which a piece is in the bundle, in order of name.
 * @param {Iterable<string>} inputs files that went into the bundle, relative to `root`
 * @param {string} root
 * @param {readonly string[]} remarks legal comments found in the sources
 */
export function notice(inputs, root, remarks) {
  const entries = packagesIn(inputs).map((folder) => packageEntry(join(root, folder)));
  const gathered = [...new Set(remarks.map((remark) => remark.trim()).filter(Boolean))].sort();
  const head = "scrubin carries pieces of the packages below in its bundle. Each keeps its own licence.\n";
  const tail = gathered.length > 0 ? [`Remarks kept from their sources\n\n${gathered.join("\n\n")}\n`] : [];
  return [head, ...entries, ...tail].join(`\n${"=".repeat(78)}\n\n`);
}

/** Folders of the packages of which a piece is among the files, in order. */
export function packagesIn(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = packageFolder(input);
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

function packageFolder(input) {
  const at = input.lastIndexOf("node_modules/");
  if (at < 0) return undefined;
  const parts = input.slice(at + "node_modules/".length).split("/");
  return `${input.slice(0, at)}node_modules/${parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join("/")}`;
}

function packageEntry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = typeof license === "object" ? license.type : license;
  if (typeof licence !== "string") throw new Error(`Unexpected package without a licence, expected one: ${name}`);
  return `${name} ${version} (${licence})\n\n${licenceText(folder)}\n`;
}

function licenceText(folder) {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file))
    .sort();
  return files.length > 0
    ? files.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n")
    : `The package carries no licence file; its package.json names the licence above.`;
}
