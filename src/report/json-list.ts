import { safeJson } from "./hostile.ts";

/** A member of a JSON object that is a list, an item a line. */
export function* jsonList<T>(name: string, items: readonly T[], record: (item: T) => object): Iterable<string> {
  yield `  "${name}": [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "" : ","}\n    ${safeJson(record(item))}`;
  yield items.length === 0 ? "]" : "\n  ]";
}
