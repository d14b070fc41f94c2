import { xmlText } from "./xml-text.ts";

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | undefined | readonly Markup[];

/** HTML with values set in: what is not HTML already is escaped and made visible, so that no text from outside can be markup. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? setIn(values[index]) : "")).join(""));
}

function setIn(value: Piece): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map((one) => one.text).join("");
  return xmlText(String(value));
}
