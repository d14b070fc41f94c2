import type { Origin } from "../model/place.ts";
import type { Lines } from "./lines.ts";
import type { MappedText } from "./mapped-text.ts";

/** What an origin needs to answer: the text with its source, and the lines of that source. */
export interface Sourced {
  readonly mapped: MappedText;
  readonly lines: Lines;
}

/** An origin that builds its mapping only when the first finding asks for a place, and once. `path` is the file as the user named it. */
export function originOf(path: string, build: () => Sourced): Origin {
  let built: Sourced | undefined;
  return {
    place(start, end) {
      built ??= build();
      const span = built.mapped.toSource(start, end);
      const from = built.lines.at(span.start);
      const to = built.lines.at(span.end);
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}
