import { concerns } from "../../model/concern.ts";
import { mediaTraits } from "../../model/expression.ts";
import { kinds } from "../../model/post.ts";
import { awaitables, sights } from "../../model/rule.ts";
import { severities } from "../../model/severity.ts";
import { type Form, keyed } from "../../yaml/form.ts";
import { fewestExamples } from "../examples.ts";
import { body, head } from "../rule.ts";
import { expressions } from "./expression.ts";
import { cites, norms, text } from "./parts.ts";

const post: Form = {
  is: "map",
  doc: "A post with its circumstances.",
  needed: ["text"],
  keys: {
    text: text("The text of a post."),
    kind: { is: "word", of: kinds, doc: "What sort of publication it is." },
    context: text("The text answered."),
    at: text("When it was posted."),
    media: { is: "word", of: mediaTraits, doc: "A picture goes with it that carries this." },
    connections: { is: "word", of: ["new"], doc: "A connection began soon after it." },
  },
};
const one: Form = { is: "either", doc: "A post.", of: [text("The text of a post."), post] };
const series: Form = { is: "list", strict: true, least: 2, doc: "Posts of one author, for a rule on history.", item: one };

const examples = (doc: string): Form => ({
  is: "list",
  strict: true,
  least: fewestExamples,
  unique: true,
  doc,
  item: { is: "either", doc: "An example.", of: [one, series] },
});

const forms: Readonly<Record<string, Form>> = {
  concern: { is: "word", of: concerns, doc: "What a finding is about, whatever the jurisdiction." },
  severity: { is: "word", of: severities, doc: "How grave a finding is." },
  says: text("What is wrong, in a sentence for whoever wrote the post."),
  why: text("Why it matters."),
  fix: text("What to do about it."),
  cites,
  norms: norms("The norms it serves, by their ids in norms.yaml."),
  sees: { is: "word", of: sights, doc: "What shows a breach. Default: text." },
  applies: {
    is: "map",
    doc: "For which posts it is; all where it is left out.",
    keys: { kinds: { is: "words", of: kinds, doc: "Kinds of post." } },
  },
  when: { is: "named", name: "expression" },
  unless: expressions("Any of these anywhere in the post silences the rule."),
  "lowered-by": expressions("Any of these lowers the rule to info."),
  examples: {
    is: "map",
    doc: "Texts that the rule must flag and pass: run as tests, always.",
    needed: ["flag", "pass"],
    keys: { flag: examples("What it must flag."), pass: examples("What it must pass, alike to the eye.") },
  },
};

const needed = ["concern", "severity", "says", "why", "fix", "cites"];

/** A rule, or one that waits for what the program cannot see yet. */
export const rule: Form = {
  is: "either",
  doc: "A rule: one file, named as the rule.",
  of: [
    {
      is: "map",
      doc: "A rule that is held against posts.",
      needed: [...needed, "when", "examples"],
      keys: keyed([...head, ...body], forms),
    },
    {
      is: "map",
      doc: "A rule that waits.",
      needed: [...needed, "awaits"],
      keys: {
        ...keyed(head, {
          ...forms,
          sees: { is: "word", of: sights.filter((sight) => sight !== "text"), doc: "What would show a breach." },
        }),
        awaits: { is: "word", of: awaitables, doc: "What the program cannot look at yet." },
      },
    },
  ],
};
