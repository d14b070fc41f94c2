import { concerns } from "../../model/concern.ts";
import { likenesses, mediaTraits } from "../../model/expression.ts";
import { audiences, kinds } from "../../model/post.ts";
import { stances } from "../../model/stance.ts";
import { pattern } from "../../text/pattern.ts";
import { type Form, keyed, type ListForm, type MapForm } from "../../yaml/form.ts";
import { authors, conditionKeys, tag } from "../conditions.ts";
import { beside, type Head, heads } from "../expression.ts";
import { maxCount, maxWords, rooms } from "../groups.ts";
import { thresholds } from "../learned.ts";
import { text } from "./parts.ts";

/** How a day looks; that there is one such the reader knows. */
const day = pattern("^\\d{4}-\\d{2}-\\d{2}$", "");

/** How a stretch of time looks, and how hours of the day do. */
const span = pattern("^\\d{1,4} (?:hour|day|week|month|year)s?$", "");
const hours = pattern("^\\d{2}:\\d{2}-\\d{2}:\\d{2}$", "");

const expression: Form = { is: "named", name: "expression" };

export const expressions = (doc: string, least = 0): ListForm => ({ is: "list", doc, item: expression, least });

export const phrases = (doc: string): Form => ({ is: "list", doc, item: text('A phrase, such as "stop~ … your {medicine}".') });

export const also: Form = {
  is: "either",
  doc: "Stances in which a hit counts besides asserted ones.",
  of: [
    { is: "word", of: ["any"], doc: "In every stance." },
    { is: "words", of: stances, doc: "In these." },
  ],
};

const numberOfWords: Form = { is: "number", whole: true, least: 1, most: maxWords, doc: "So many words." };
const within: Form = { is: "either", doc: "How near they must stand.", of: [{ is: "word", of: rooms, doc: "A room." }, numberOfWords] };

const where: MapForm = {
  is: "map",
  doc: "Circumstances of a post.",
  keys: keyed(conditionKeys, {
    kind: { is: "words", of: kinds, doc: "What sort of publication." },
    audience: { is: "words", of: audiences, doc: "Who could see it." },
    platform: { is: "list", doc: "Where.", item: text("In small letters, such as facebook.", tag) },
    language: { is: "list", doc: "In which language.", item: text("In small letters, such as en or zh.", tag) },
    author: { is: "words", of: authors, doc: "What the profile beside it must have or lack." },
    media: { is: "words", of: mediaTraits, doc: "What one of the pictures or films with it must carry." },
    connections: { is: "words", of: ["new"], doc: "A connection of the account began within three days after it." },
    from: text("From this day on: YYYY-MM-DD.", day),
    to: text("Up to this day: YYYY-MM-DD.", day),
    hours: text("Hours of the day, such as 00:30-05:00.", hours),
    zone: text("The time zone of the hours, such as Africa/Johannesburg."),
  }),
};

const weight = (doc: string): Form => ({ is: "number", least: -1000, most: 1000, except: 0, doc });

const weighted: Form = {
  is: "map",
  doc: "A piece of evidence and what it adds.",
  needed: ["add", "when"],
  keys: { add: weight("How much; less than 0 takes away."), when: expression },
};

const sum = (extra: Readonly<Record<string, Form>>): Form => ({
  is: "map",
  doc: "The sum of what holds reaches a threshold.",
  needed: ["atLeast", "of"],
  keys: {
    atLeast: { is: "number", above: 0, most: 1000, doc: "The threshold." },
    of: { is: "list", doc: "What adds.", item: weighted },
    ...extra,
  },
});

/** `history`, where the readers know it. */
const history: MapForm = {
  is: "map",
  doc: "Several posts of one author.",
  needed: ["of", "posts"],
  keys: {
    of: expression,
    posts: { is: "number", whole: true, least: 1, most: 100, doc: "How many." },
    alike: { is: "word", of: likenesses, doc: "What they have in common." },
    within: text("In what time: 90 days, 12 months.", span),
    apart: text("How far from one to the next: 7 days.", span),
    beside: { is: "anything", doc: "What must stand in other posts." },
    "adds-up": sum({}),
  },
};

const learned = (threshold: string, needsConcern: boolean): Form => ({
  is: "map",
  doc: "What the learned model says of the whole post.",
  needed: needsConcern ? ["concern", threshold] : [threshold],
  keys: {
    concern: { is: "word", of: concerns, doc: "Which concern it is asked about; in a rule that of the rule, where none is said." },
    [threshold]: { is: "number", above: 0, below: 1, doc: "The chance." },
  },
});

/** What stands under each word of the language, and the keys it needs beside. */
const valuesOf = (inVocabulary: boolean): Partial<Record<Head | "found" | "history", Form>> => ({
  signal: text("The name of a signal."),
  note: text("The name of a note, with its traits behind slashes."),
  phrase: phrases("A phrase, or several."),
  pattern: { is: "text", most: 1000, doc: "A regular expression over the folded lower-case text; it must run in linear time." },
  not: expression,
  missing: expression,
  context: expression,
  where,
  found: { is: "words", of: concerns, doc: "What the rules of the same ruleset find in a post." },
  history,
  resembles: learned(thresholds.resembles, inVocabulary),
  unlike: learned(thresholds.unlike, inVocabulary),
  all: expressions("All of these hold.", 1),
  any: expressions("One of these holds.", 1),
  near: expressions("These stand near each other.", 2),
  sequence: expressions("These stand in this order.", 2),
  atLeast: { is: "number", whole: true, least: 1, most: maxCount, doc: "How many of them must hold." },
  score: sum({ within }),
});

const besides: Readonly<Record<string, Form>> = { also, within, of: expressions("Of these.") };

/** An expression of the rule language: a name, or one word with what belongs to it. */
export function expressionForm(inVocabulary: boolean): Form {
  const values: Readonly<Record<string, Form>> = valuesOf(inVocabulary);
  const maps = heads.map((head): Form => {
    const needed = head === "atLeast" ? [head, "of"] : head === "near" ? [head, "within"] : [head];
    const keys = { ...keyed([head], values), ...keyed(beside[head], head === "near" ? { within: numberOfWords } : besides) };
    return { is: "map", doc: "", needed, keys };
  });
  return { is: "either", doc: "An expression of the rule language.", of: [text("The name of a signal or a note."), ...maps] };
}
