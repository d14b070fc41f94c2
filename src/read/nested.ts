import type { Problem } from "../model/problem.ts";
import type { Entry } from "../model/reader.ts";
import { problemOf } from "./damage.ts";
import type { Element } from "./elements.ts";
import { Walker, type Wish } from "./nested/walker.ts";

export type { Wish } from "./nested/walker.ts";

/** An object from somewhere inside a JSON file, with the keys that lead to it; arrays on the way take no key. */
export interface NestedElement extends Element {
  readonly path: readonly string[];
}

/** What one stretch of a file held. */
interface NestedStretch {
  readonly elements: readonly NestedElement[];
  readonly problems: readonly Problem[];
}

const bom = Buffer.from([0xef, 0xbb, 0xbf]);
const largest = 16 * 2 ** 20;

/**
 * The objects of a JSON file that `wants` asks for by the keys that lead to them, wherever they stand, in flat memory, a stretch at a time.
 * `listed` says whether one stands in an array. For files that are one object of any size; `elementsOf` is for lists.
 */
export async function* nestedElementsOf(
  entry: Entry,
  wants: (path: readonly string[], listed: boolean) => Wish,
): AsyncGenerator<NestedStretch> {
  let elements: NestedElement[] = [];
  let problems: Problem[] = [];
  const fault = (message: string, line: number, column: number): void => {
    problems.push({ code: "incomplete", message, path: entry.path, line, column });
  };
  const walker = new Walker(
    {
      wants,
      fault,
      element: (raw, path, line, column) => {
        try {
          elements.push({ raw, value: JSON.parse(raw) as unknown, line, column, key: path.at(-1), path });
        } catch {
          fault("Unexpected character in an element, expected JSON: left out", line, column);
        }
      },
    },
    largest,
  );
  let head: Buffer | undefined = Buffer.alloc(0);
  try {
    for await (const chunk of entry.open()) {
      let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (head !== undefined) {
        head = Buffer.concat([head, bytes]);
        if (head.length < bom.length) continue;
        bytes = head.subarray(0, bom.length).equals(bom) ? head.subarray(bom.length) : head;
        head = undefined;
      }
      walker.feed(bytes);
      if (elements.length + problems.length === 0) continue;
      yield { elements, problems };
      [elements, problems] = [[], []];
    }
    walker.feed(head ?? Buffer.alloc(0));
    walker.end();
  } catch (error) {
    problems.push(problemOf(error, entry.path));
  }
  if (elements.length + problems.length > 0) yield { elements, problems };
}
