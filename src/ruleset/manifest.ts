import { isScalar, type Node } from "yaml";
import type { Instrument, Verified } from "../model/citation.ts";
import { pattern } from "../text/pattern.ts";
import { dateOf } from "./conditions.ts";
import { fieldsOf, itemsOf, needed, textOf, wordOf } from "./fields.ts";
import { complain, type SourceFile } from "./source-file.ts";

/** What a ruleset.yaml says. */
export interface Manifest {
  readonly title: string;
  readonly version: string;
  readonly instruments: readonly Instrument[];
}

/** How sure a clause is, best first. */
export const verifications: readonly Verified[] = ["yes", "partly", "no"];

const keys = ["id", "body", "title", "edition", "in-force", "address", "looked-up", "verified"];
const kebab = pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$", "");
const address = pattern("^https?://[^\\s/]+(?:/\\S*)?$", "");

/** Reads the title, the version and the instruments of a ruleset. */
export function readManifest(file: SourceFile, root: Node): Manifest {
  const fields = fieldsOf(file, root, ["title", "version", "instruments"], "a ruleset");
  const title = textOf(file, needed(file, root, fields, "title"), "a title") ?? "";
  const version = textOf(file, needed(file, root, fields, "version"), "a version") ?? "";
  const instruments: Instrument[] = [];
  for (const node of itemsOf(needed(file, root, fields, "instruments"))) {
    const instrument = readInstrument(file, node);
    if (!instrument) continue;
    if (instruments.some(({ id }) => id === instrument.id))
      complain(file, node, `Unexpected second instrument "${instrument.id}", expected each id once`);
    else instruments.push(instrument);
  }
  return { title, version, instruments };
}

function readInstrument(file: SourceFile, node: Node): Instrument | undefined {
  const fields = fieldsOf(file, node, keys, "an instrument");
  const text = (name: string): string => textOf(file, needed(file, node, fields, name), `the ${name} of an instrument`) ?? "";
  const id = text("id");
  if (id !== "" && !kebab.test(id)) complain(file, fields.get("id"), `Unexpected id "${id}", expected small letters, digits and hyphens`);
  const verified = wordOf(file, needed(file, node, fields, "verified"), verifications, "yes, partly or no");
  const lookedUp = dateOf(file, fields.get("looked-up"));
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
  };
  return id === "" ? undefined : instrument;
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
