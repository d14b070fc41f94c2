import { pattern } from "../text/pattern.ts";

const digits = pattern("\\D+", "g");
const blanks = pattern("[\\s\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069~]+", "g");

/** Whether a name in an export is one of those under which the owner appears: case, blanks and marks of direction aside; numbers by their digits. */
export function isMe(name: string, me: readonly string[]): boolean {
  const plain = plainName(name);
  const number = name.replace(digits, "");
  return me.some((own) => plainName(own) === plain || (number.length >= 7 && own.replace(digits, "") === number));
}

function plainName(name: string): string {
  const shown = name.normalize("NFC").replace(blanks, " ").trim().toLowerCase();
  return shown.startsWith("@") ? shown.slice(1) : shown;
}
