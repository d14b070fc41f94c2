import { certainties } from "../model/certainty.ts";
import { concerns } from "../model/concern.ts";
import { audiences, kinds } from "../model/post.ts";
import { severities } from "../model/severity.ts";
import type { Keys, Shape } from "../yaml/shape.ts";

/** What a rule may be set to. */
const levels = ["off", ...severities] as const;

/** What may differ from path to path. */
const ofPath: Keys = {
  jurisdictions: { is: "texts", doc: "Whose rules apply: sa, uk, hk, ie, or rulesets of your own. Default: all." },
  concerns: { is: "words", of: concerns, doc: "Only these concerns. Default: all." },
  rules: { is: "table", of: levels, doc: "The severity of single rules, by name (uk/touting), or off." },
  minCertainty: { is: "word", of: certainties, doc: "Leave out less certain findings. Default: low." },
  kind: { is: "word", of: kinds, doc: "What a draft is to become, where the draft itself does not say." },
  audience: { is: "word", of: audiences, doc: "Who will see a draft, where the draft itself does not say." },
  author: {
    is: "map",
    doc: "Who publishes, as the profile beside the post shows it: rules on names and disclaimers look here.",
    keys: {
      name: { is: "text", doc: "The name shown." },
      handle: { is: "text", doc: "The handle, without @." },
      bio: { is: "text", doc: "The text of the profile." },
    },
  },
};

/** What holds for a run as a whole. */
const ofRun: Keys = {
  failOn: { is: "word", of: [...severities, "never"], doc: "From which severity on findings end the run with 1. Default: error." },
  learned: { is: "flag", doc: "false judges by the rules alone, without the learned model." },
  messages: { is: "flag", doc: "true reads private messages of export archives too." },
  baseline: { is: "text", doc: "The file of findings that are accepted, from this folder." },
  rulesets: { is: "texts", doc: "Folders of rulesets of your own, from this folder." },
};

const override: Shape = {
  is: "map",
  doc: "What differs for some files. Later ones win.",
  needed: ["files"],
  keys: { files: { is: "texts", doc: "Which files, as patterns of .gitignore, from the folder of this file." }, ...ofPath },
};

/** The one definition of a configuration. */
export const configuration = {
  is: "map",
  doc: "Settings of scrubin for the files of this folder and below.",
  keys: {
    extends: { is: "texts", doc: "Other configurations that this one is built on, from this folder; later ones win." },
    ignore: { is: "texts", doc: "Files never to check, as patterns of .gitignore, from the folder of this file." },
    ...ofPath,
    ...ofRun,
    overrides: { is: "list", item: override, doc: "What differs for some files. Later ones win." },
  },
} as const satisfies Shape;

export const pathKeys: readonly string[] = Object.keys(ofPath);
export const runKeys: readonly string[] = Object.keys(ofRun);
