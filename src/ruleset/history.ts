import { isMap, isScalar, type Node } from "yaml";
import { type Expression, type History, likenesses } from "../model/expression.ts";
import { type Fields, fieldsOf, itemsOf, needed, textOf, wholeOf, wordOf } from "../yaml/fields.ts";
import { complain } from "../yaml/source-file.ts";
import { readExpression } from "./expression.ts";
import { readSum } from "./groups.ts";
import type { Reading } from "./names.ts";

const keys = ["of", "alike", "posts", "within", "apart", "beside", "adds-up"];
const dayOf = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 } as const;
type Unit = keyof typeof dayOf;
const units = ["hour", "day", "week", "month", "year"] as const;
/** More is no pattern any more, but a style. */
const mostPosts = 100;
/** Particulars are kept as bits of one number. */
const mostItems = 30;

/** Whether a node is a `history`, or an `any` of such. */
export function isHistory(node: Node | undefined): boolean {
  if (node === undefined || !isMap(node)) return false;
  if (node.has("history")) return true;
  const any = node.get("any", true) as Node | undefined;
  return any !== undefined && itemsOf(any).some((item) => isMap(item) && item.has("history"));
}

/** Reads the `when` of a rule on several posts. */
export function readHistory(reading: Reading, node: Node): Expression | undefined {
  const fields = fieldsOf(reading.file, node, ["history", "any"], '"when" of a rule on history');
  const any = fields.get("any");
  if (any === undefined) return readOne(reading, fields.get("history"));
  const of = itemsOf(any).map((item) =>
    readOne(reading, needed(reading.file, item, fieldsOf(reading.file, item, ["history"], "a branch of a rule on history"), "history")),
  );
  const whole = of.filter((one) => one !== undefined);
  return whole.length < of.length ? undefined : { word: "any", of: whole, within: "post" };
}

function readOne(given: Reading, node: Node | undefined): History | undefined {
  if (node === undefined) return undefined;
  const reading = { ...given, inHistory: true };
  const { file } = reading;
  const fields = fieldsOf(file, node, keys, '"history"');
  const of = readExpression(reading, needed(file, node, fields, "of"));
  const posts = wholeOf(file, needed(file, node, fields, "posts"), "how many posts", 1, mostPosts);
  const alike = wordOf(file, fields.get("alike"), likenesses, "what posts have in common");
  const within = readSpan(reading, fields.get("within"));
  const apart = readSpan(reading, fields.get("apart"));
  const beside = readBeside(reading, fields.get("beside"));
  const addsUp = readAddsUp(reading, fields);
  if (of === undefined || posts === undefined) return undefined;
  if (posts === 1 && !fields.has("beside"))
    return complain(file, fields.get("posts"), "Unexpected posts: 1 alone, expected 2 or more", 'One post is enough only with a "beside"');
  if (fields.has("adds-up") !== (alike === "patient"))
    return complain(file, fields.get("alike") ?? node, 'Unexpected half of a sum, expected "alike: patient" and "adds-up" together');
  if (apart !== undefined && within !== undefined && apart * (posts - 1) > within)
    return complain(file, fields.get("apart"), `Unexpected apart, expected ${posts} posts so far apart to find room within the time`);
  const optional = { alike, within, apart, beside, addsUp };
  return { word: "history", of, posts, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
}

/** "90 days", "12 months", in days. */
function readSpan({ file }: Reading, node: Node | undefined): number | undefined {
  const what = "a time such as 36 hours, 90 days, 6 weeks, 12 months or 2 years";
  const text = textOf(file, node, what);
  if (text === undefined || node === undefined) return undefined;
  const [count = "", word = "", ...rest] = text.split(" ");
  const unit: Unit | undefined = units.find((one) => word === one || word === `${one}s`);
  const number = Number(count);
  if (unit !== undefined && rest.length === 0 && Number.isInteger(number) && number >= 1 && number <= 1000) return number * dayOf[unit];
  return complain(file, node, `Unexpected "${text}", expected ${what}`);
}

function readBeside(reading: Reading, node: Node | undefined): History["beside"] {
  if (node === undefined) return undefined;
  if (isScalar(node) || !isMap(node) || !node.has("of") || node.has("atLeast")) {
    const of = readExpression(reading, node);
    return of && { of, posts: 1 };
  }
  const fields = fieldsOf(reading.file, node, ["of", "posts"], '"beside"');
  const of = readExpression(reading, fields.get("of"));
  const posts = fields.has("posts") ? wholeOf(reading.file, fields.get("posts"), "how many posts", 1, mostPosts) : 1;
  return of === undefined || posts === undefined ? undefined : { of, posts };
}

function readAddsUp(reading: Reading, fields: Fields): History["addsUp"] {
  const node = fields.get("adds-up");
  if (node === undefined) return undefined;
  const sum = readSum(reading, node, readExpression);
  if (sum === undefined) return undefined;
  if (sum.of.length > mostItems || sum.of.some(({ add }) => add < 0))
    return complain(reading.file, node, `Unexpected particulars, expected at most ${mostItems}, each of which adds`);
  return sum;
}
