import { isMap, type Node } from "yaml";
import { concerns } from "../model/concern.ts";
import { kinds } from "../model/post.ts";
import { awaitables, type Rule, sights, type WaitingRule } from "../model/rule.ts";
import { severities } from "../model/severity.ts";
import { type Fields, fieldsOf, needed, textOf, wordOf, wordsOf } from "../yaml/fields.ts";
import { complain, type SourceFile } from "../yaml/source-file.ts";
import { type Citable, readCitations } from "./citations.ts";
import { readExamples } from "./examples.ts";
import { readExpression, readExpressions } from "./expression.ts";
import { isHistory, readHistory } from "./history.ts";
import type { Reading } from "./names.ts";
import { readNormNames } from "./norm-names.ts";

/** What every rule has. */
export const head = ["concern", "severity", "says", "why", "fix", "cites", "norms", "sees"] as const;
/** What a rule has unless it waits. */
export const body = ["applies", "when", "unless", "lowered-by", "examples"] as const;

type Head = Omit<WaitingRule, "awaits">;

/** Reads a rule; undefined, with everything wrong noted, when it cannot be used. */
export function readRule(
  reading: Reading,
  place: { readonly id: string; readonly name: string },
  root: Node,
  instruments: Citable,
): Rule | WaitingRule | undefined {
  const { file } = reading;
  const fields = fieldsOf(file, root, [...head, ...body, "awaits"], "a rule");
  const told = readHead(reading, place, root, fields, instruments);
  if (isMap(root) && root.has("awaits")) return readWaiting(file, told, fields);
  const applies = readApplies(reading, fields.get("applies"));
  const given = needed(file, root, fields, "when");
  const overPosts = isHistory(given);
  const within = { ...reading, rule: { concern: told?.concern }, inHistory: overPosts };
  const when = given !== undefined && overPosts ? readHistory(within, given) : readExpression(within, given);
  const unless = readExpressions(within, fields.get("unless"));
  const loweredBy = readExpressions(within, fields.get("lowered-by"));
  const examples = readExamples(file, needed(file, root, fields, "examples"), overPosts);
  if (given !== undefined && overPosts !== (told?.sees === "history") && told !== undefined)
    complain(
      file,
      fields.get("sees") ?? given,
      overPosts
        ? 'Unexpected "history" under "when", expected sees: history beside it'
        : "Unexpected sees: history, expected a history under when",
    );
  if (told === undefined || when === undefined) return undefined;
  return { ...told, applies, when, unless, loweredBy, examples };
}

function readHead(
  reading: Reading,
  place: { readonly id: string; readonly name: string },
  root: Node,
  fields: Fields,
  instruments: Citable,
): Head | undefined {
  const { file } = reading;
  const field = (name: string): Node | undefined => needed(file, root, fields, name);
  const prose = (name: string): string => textOf(file, field(name), `a sentence under "${name}"`) ?? "";
  const concern = wordOf(file, field("concern"), concerns, "a concern");
  const severity = wordOf(file, field("severity"), severities, "error, warning or info");
  const says = prose("says");
  const why = prose("why");
  const fix = prose("fix");
  const cites = readCitations(file, field("cites"), instruments);
  const norms = readNormNames(reading, fields.get("norms"), place.id);
  const sees = wordOf(file, fields.get("sees"), sights, "text, metadata or history") ?? "text";
  if (concern === undefined || severity === undefined || cites === undefined) return undefined;
  return { id: `${place.id}/${place.name}`, concern, severity, says, why, fix, cites, norms, sees };
}

/** A rule that waits says nothing yet of how it would be met. */
function readWaiting(file: SourceFile, told: Head | undefined, fields: Fields): WaitingRule | undefined {
  const awaits = wordOf(file, fields.get("awaits"), awaitables, "history, media, connections, time or settings");
  const [first, ...others] = body.filter((key) => fields.has(key));
  if (first !== undefined)
    complain(
      file,
      fields.get(first),
      `Unexpected ${[first, ...others].join(", ")} beside "awaits", expected a rule that waits or one that runs`,
      'Take "awaits" out when the program can see what the rule needs; until then the rule has no words',
    );
  const sees = fields.get("sees");
  if (sees !== undefined && told?.sees === "text")
    complain(file, sees, 'Unexpected "text" beside "awaits", expected metadata or history', "What the words show need not wait");
  if (told === undefined || awaits === undefined) return undefined;
  const sight = sees === undefined ? (awaits === "history" ? "history" : "metadata") : told.sees;
  return { ...told, sees: sight, awaits };
}

function readApplies(reading: Reading, node: Node | undefined): Rule["applies"] {
  if (node === undefined) return {};
  const fields: Fields = fieldsOf(reading.file, node, ["kinds"], '"applies"');
  const found = wordsOf(reading.file, fields.get("kinds"), kinds, "a kind of post");
  return found === undefined ? {} : { kinds: found };
}
