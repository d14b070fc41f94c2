import { pattern } from "../../text/pattern.ts";
import { type Form, keyed } from "../../yaml/form.ts";
import { itemKeys } from "../checklist.ts";
import { address, instrumentKeys, kebab, manifestKeys } from "../manifest.ts";
import { normId } from "../norm-names.ts";
import { normKeys } from "../norms.ts";
import { cites, norms as normIds, text, theme, verified } from "./parts.ts";

/** How a date looks; that there is one such the reader knows. */
const dated = pattern("^\\d{4}(?:-\\d{2}){0,2}$", "");

const date = (doc: string): Form => text(`${doc}: YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.`, dated);

const instrument: Form = {
  is: "map",
  doc: "A document that asks something of practitioners.",
  needed: ["id", "body", "title", "edition", "in-force", "verified"],
  keys: keyed(instrumentKeys, {
    id: text("What `cites` names: small letters, digits, hyphens.", kebab),
    body: text("Who gave it out."),
    title: text("What it is called."),
    edition: text("Which edition."),
    "in-force": {
      is: "map",
      doc: "When it bound; {} where neither is known.",
      keys: { from: date("Since when"), to: date("Until when; left out while it stands") },
    },
    address: text("Where it can be read.", address),
    "looked-up": date("When it was looked up there"),
    verified,
    replaces: text("The id of the instrument of this file whose place it took."),
  }),
};

/** A ruleset.yaml. */
export const ruleset: Form = {
  is: "map",
  doc: "A ruleset: its name, its version and the instruments that its rules may cite.",
  needed: manifestKeys,
  keys: keyed(manifestKeys, {
    title: text("The name of the jurisdiction or the house."),
    version: text("Changes with the rules."),
    instruments: { is: "list", doc: "What may be cited.", item: instrument },
  }),
};

/** A norms.yaml. */
export const norms: Form = {
  is: "map",
  doc: "What a ruleset serves.",
  needed: ["norms"],
  keys: {
    norms: {
      is: "list",
      doc: "Each norm once.",
      item: {
        is: "map",
        doc: "One thing that is asked or allowed.",
        needed: normKeys,
        keys: keyed(normKeys, {
          id: text("Begins with the name of the ruleset.", normId),
          theme,
          asks: text("The clause in your own words, as one sentence."),
        }),
      },
    },
  },
};

/** A checklist.yaml. */
export const checklist: Form = {
  is: "map",
  doc: "What no program can see, for a person to look at before publishing.",
  needed: ["checklist"],
  keys: {
    checklist: {
      is: "list",
      doc: "In the order in which it is printed.",
      item: {
        is: "map",
        doc: "Something to look at.",
        needed: ["theme", "says", "cites"],
        keys: keyed(itemKeys, { theme, says: text("As something to do."), norms: normIds("The norms it serves."), cites }),
      },
    },
  },
};
