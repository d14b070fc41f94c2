import { themes } from "../../model/theme.ts";
import type { Form, ListForm } from "../../yaml/form.ts";
import { keyed } from "../../yaml/form.ts";
import { citationKeys, relations } from "../citations.ts";
import { verifications } from "../manifest.ts";
import { normId } from "../norm-names.ts";

export const text = (doc: string, matching?: RegExp): Form => ({ is: "text", doc, matching });

export const verified: Form = { is: "word", of: verifications, doc: "yes: number and substance seen; partly: one of them; no: neither." };

export const theme: Form = { is: "word", of: themes, doc: "What it is about." };

/** The clauses of a rule or of an item of the checklist. */
export const cites: ListForm = {
  is: "list",
  doc: "The clauses it rests on, one at least.",
  strict: true,
  least: 1,
  item: {
    is: "map",
    doc: "A clause of an instrument of the ruleset.yaml beside.",
    needed: ["instrument", "relation"],
    keys: keyed(citationKeys, {
      instrument: text("The id of the instrument."),
      at: text("The number of the clause; left out where none is confirmed."),
      relation: { is: "word", of: relations, doc: "Whether it says what the clause says, or what it comes to." },
      verified,
    }),
  },
};

/** Ids of norms. */
export const norms = (doc: string): ListForm => ({ is: "list", doc, unique: true, item: text("The id of a norm.", normId) });
