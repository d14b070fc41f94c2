import { isMap, isScalar, type Node } from "yaml";
import type { Instrument, Verified } from "../model/citation.ts";
import { pattern } from "../text/pattern.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "../yaml/fields.ts";
import { hintFor } from "../yaml/hint.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";
import { dateOf } from "./conditions.ts";

/** What a ruleset.yaml says. */
export interface Manifest {
  readonly title: string;
  readonly version: string;
  readonly instruments: readonly Instrument[];
}

/** How sure a clause is, best first. */
export const verifications: readonly Verified[] = ["yes", "partly", "no"];

export const manifestKeys = ["title", "version", "instruments"] as const;
export const instrumentKeys = ["id", "body", "title", "edition", "in-force", "address", "looked-up", "verified", "replaces"] as const;
export const kebab = pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$", "");
export const address = pattern("^https?://[^\\s/]+(?:/\\S*)?$", "");

/** Reads the title, the version and the instruments of a ruleset. */
export function readManifest(file: SourceFile, root: Node): Manifest {
  const fields = fieldsOf(file, root, manifestKeys, "a ruleset");
  const title = textOf(file, needed(file, root, fields, "title"), "a title") ?? "";
  const version = textOf(file, needed(file, root, fields, "version"), "a version") ?? "";
  const instruments: Instrument[] = [];
  const nodes = new Map<string, Node>();
  for (const node of itemsOf(needed(file, root, fields, "instruments"))) {
    const instrument = readInstrument(file, node);
    if (!instrument) continue;
    if (instruments.some(({ id }) => id === instrument.id))
      complain(file, node, `Unexpected second instrument "${instrument.id}", expected each id once`);
    else {
      instruments.push(instrument);
      nodes.set(instrument.id, node);
    }
  }
  for (const instrument of instruments) checkReplaced(file, nodes.get(instrument.id), instrument, instruments);
  return { title, version, instruments };
}

function readInstrument(file: SourceFile, node: Node): Instrument | undefined {
  const fields = fieldsOf(file, node, instrumentKeys, "an instrument");
  const text = (name: string): string => textOf(file, needed(file, node, fields, name), `the ${name} of an instrument`) ?? "";
  const id = text("id");
  if (id !== "" && !kebab.test(id)) complain(file, fields.get("id"), `Unexpected id "${id}", expected small letters, digits and hyphens`);
  const verified = wordOf(file, needed(file, node, fields, "verified"), verifications, "yes, partly or no");
  const lookedUp = dateOf(file, fields.get("looked-up"));
  const replaces = textOf(file, fields.get("replaces"), "the id of an instrument");
  const url = readAddress(file, fields.get("address"));
  const instrument = {
    id,
    body: text("body"),
    title: text("title"),
    edition: text("edition"),
    inForce: readForce(file, needed(file, node, fields, "in-force")),
    ...(url === undefined ? {} : { address: url }),
    ...(lookedUp === undefined ? {} : { lookedUp }),
    verified: verified ?? "no",
    ...(replaces === undefined ? {} : { replaces }),
  };
  return id === "" ? undefined : instrument;
}

/** What an instrument replaces must be one of the same ruleset, and going back from one to the next must come to an end. */
function checkReplaced(file: SourceFile, node: Node | undefined, instrument: Instrument, all: readonly Instrument[]): void {
  const { id, replaces } = instrument;
  if (replaces === undefined) return;
  const place = isMap(node) ? (node.get("replaces", true) as Node | undefined) : node;
  const ids = all.map((one) => one.id);
  if (!ids.includes(replaces)) {
    complain(file, place, `Unexpected instrument "${replaces}", expected one of this ruleset.yaml`, hintFor(replaces, ids));
    return;
  }
  const path = [id];
  for (let next: string | undefined = replaces; next !== undefined; next = all.find((one) => one.id === next)?.replaces) {
    path.push(next);
    if (next === id && path.every((one) => one >= id))
      complain(file, place, `Unexpected circle ${path.join(" → ")}, expected an instrument that does not replace itself`);
    if (path.indexOf(next) < path.length - 1) return;
  }
}

function readForce(file: SourceFile, node: Node | undefined): Instrument["inForce"] {
  if (node === undefined) return {};
  const fields = fieldsOf(file, node, ["from", "to"], '"in-force"');
  const from = dateOf(file, fields.get("from"));
  const to = dateOf(file, fields.get("to"));
  if (from !== undefined && to !== undefined && from > to)
    complain(file, node, `Unexpected in-force from ${from} to ${to}, expected the earlier date first`);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readAddress(file: SourceFile, node: Node | undefined): string | undefined {
  const text = textOf(file, node, "an address");
  if (text === undefined || address.test(text)) return text;
  return complain(
    file,
    isScalar(node) ? node : undefined,
    `Unexpected address "${text}", expected one that begins with https:// or http://`,
  );
}
