import { pattern } from "../text/pattern.ts";
import { xmlText } from "./xml-text.ts";

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const foreign = pattern("[^\\u0000-\\u007f]", "u");

const isForeign = (part: string): boolean => foreign.test(part);

type Piece = string | number | Markup | undefined | readonly Markup[];

/**
 * HTML with values set in: what is not HTML already is escaped and made visible, so that no text from outside can be markup. Attributes must stand in double quotes, and
 * the parts around the values must be ASCII: the bundler cannot escape them, and the program is read as Latin-1. Throws where they are not.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  if (parts.some((part) => isForeign(part))) throw new Error("Unexpected character in HTML, expected ASCII: write it as an entity");
  return new Markup(parts.map((part, index) => part + (index < values.length ? setIn(values[index]) : "")).join(""));
}

function setIn(value: Piece): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map((one) => one.text).join("");
  return xmlText(String(value));
}
