import { silentStances, stances } from "../../model/stance.ts";
import { type Form, keyed } from "../../yaml/form.ts";
import { evidence, maxReach, signalKeys } from "../signal.ts";
import { also, phrases } from "./expression.ts";
import { norms, text } from "./parts.ts";

const words = (doc: string): Form => ({ is: "number", whole: true, least: 1, most: maxReach, doc });

/** A file of vocabulary. */
export const signal: Form = {
  is: "map",
  doc: "A named piece of vocabulary: one file, named as the signal.",
  needed: ["says"],
  some: evidence,
  together: ["marks", "reach"],
  keys: keyed(signalKeys, {
    says: text("What a hit means, for explanations."),
    phrases: phrases("Phrases that are fair evidence."),
    strong: phrases("Phrases that are rare in innocent text."),
    weak: phrases("Phrases that are common in innocent text."),
    except: phrases("Phrases that undo a hit they overlap."),
    also,
    "not-when": {
      is: "words",
      of: stances.filter((one) => !silentStances.includes(one)),
      doc: "Stances that silence a hit though they otherwise would not.",
    },
    when: { is: "named", name: "expression" },
    list: text("The name of a .txt file in lists/, one word a line."),
    norms: norms("Permissions that the signal stands for, where it silences rules."),
    marks: { is: "word", of: stances, doc: "The stance that its words set." },
    reach: {
      is: "either",
      doc: "How far they set it.",
      of: [
        { is: "word", of: ["sentence", "paragraph", "post"], doc: "A room." },
        {
          is: "map",
          doc: "So many words.",
          some: ["after", "before"],
          keys: { after: words("Words behind it."), before: words("Words before it.") },
        },
      ],
    },
  }),
};
