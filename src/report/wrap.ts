import { width } from "./width.ts";

/** Breaks prose at blanks into lines of at most so many columns; a longer word keeps a line of its own. */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && width(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** A label and prose beside it, wrapped, the further lines indented under the first. */
export function labelled(label: string, text: string, columns: number, indent: string): readonly string[] {
  const hanging = indent + " ".repeat(width(label));
  const lines = wrap(text, Math.max(columns - width(hanging), 30));
  return lines.map((line, index) => (index === 0 ? indent + label : hanging) + line);
}
