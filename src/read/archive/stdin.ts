import type { Entry } from "../../model/reader.ts";
import { Damage } from "../damage.ts";

/** How much of standard input is kept so that a reader can look inside before it reads; in bytes. */
const kept = 2 ** 20;

/** Standard input as an entry: it can be opened again as long as no more than the first megabyte was taken. */
export function stdinEntry(source: AsyncIterable<Uint8Array>, name: string): Entry {
  const head: Uint8Array[] = [];
  let headSize = 0;
  let beyond = false;
  let pull: AsyncIterator<Uint8Array> | undefined;
  async function* open(): AsyncGenerator<Uint8Array> {
    if (beyond) throw new Damage("unreadable", "Unexpected second reading of standard input, expected one");
    pull ??= source[Symbol.asyncIterator]();
    for (let at = 0; ; at++) {
      const known = head[at];
      if (known !== undefined) {
        yield known;
        continue;
      }
      const next = await pull.next();
      if (next.done === true) return;
      if (!beyond && headSize < kept) {
        head.push(next.value);
        headSize += next.value.length;
      } else {
        beyond = true;
        head.length = 0;
        at = -1;
      }
      yield next.value;
    }
  }
  return { path: name, name, size: undefined, open };
}
