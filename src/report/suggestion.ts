import type { Edit, Suggestion } from "../model/suggestion.ts";

/** A suggestion on one line: what it does, then each edit by its place and the program's own words. Nothing of the post stands in it. */
export function suggestionText({ says, edits }: Suggestion): string {
  return `${says}: ${edits.map(editText).join(", ")}`;
}

function editText({ place: { line, column, endLine, endColumn }, text }: Edit): string {
  const isInsertion = line === endLine && column === endColumn;
  const end = isInsertion ? "" : line === endLine ? `-${endColumn}` : `-${endLine}:${endColumn}`;
  return `${line}:${column}${end} ${text.trim() === "" ? "out" : `"${text.trim()}"`}`;
}

/** A suggestion as scripts read it. */
export const suggestionRecord = ({ says, edits, claims }: Suggestion) => ({
  says,
  claims: claims === true,
  edits: edits.map(({ place: { path, line, column, endLine, endColumn }, text }) => ({
    place: { path, line, column, endLine, endColumn },
    text,
  })),
});

/** A suggestion as a fix of SARIF 2.1.0. */
export const sarifFix = ({ says, edits }: Suggestion, uri: string) => ({
  description: { text: says },
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: edits.map(({ place: { line, column, endLine, endColumn }, text }) => ({
        deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
        insertedContent: { text },
      })),
    },
  ],
});
