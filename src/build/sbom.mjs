import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesIn } from "./notice.mjs";

/**
 * A bill of materials (CycloneDX 1.5) of what the bundle carries: every package of which a piece is in it. `npm sbom` would list the
 * tools instead, since a bundled package is no dependency of what is published. Without a serial number and a time, so that the same sources give the same bytes.
 * @param {Iterable<string>} inputs files that went into the bundle, relative to `root`
 * @param {string} root
 */
export function billOfMaterials(inputs, root) {
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const components = packagesIn(inputs).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return { type: "library", ...named(name, version), licenses: [licenceOf(typeof license === "object" ? license.type : license)] };
  });
  const subject = { type: "application", ...named(own.name, own.version), licenses: [licenceOf(own.license)] };
  const bill = { bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component: subject }, components };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}

function named(name, version) {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return { "bom-ref": purl, name, version, purl };
}

/** A name of the SPDX list, or several joined. */
const licenceOf = (licence) => (licence.includes(" ") ? { expression: licence } : { license: { id: licence } });
