/** The first place where a text stops being JSON. */
export interface JsonFault {
  /** Offset in UTF-16 units. */
  readonly offset: number;
  /** "Unexpected X, expected Y", without any of the text itself but its punctuation. */
  readonly message: string;
}

const literals = ["true", "false", "null"];
type Wanted =
  | "a value"
  | 'a value or "]"'
  | 'a key in double quotes or "}"'
  | "a key in double quotes"
  | '":"'
  | '"," or a closing bracket'
  | "nothing more";

/** Finds the first fault in a text that JSON.parse refused; undefined when there is none. Linear, without recursion. */
export function jsonFault(raw: string): JsonFault | undefined {
  const state: State = { open: [], wanted: "a value" };
  let at = skipBlank(raw, 0);
  while (at < raw.length) {
    const end = step(raw, at, state);
    if (typeof end !== "number") return end;
    at = skipBlank(raw, end);
  }
  return state.wanted === "nothing more" ? undefined : { offset: raw.length, message: `Unexpected end, expected ${state.wanted}` };
}

interface State {
  readonly open: string[];
  wanted: Wanted;
}

/** Takes one token; returns the offset after it, or the fault. */
function step(raw: string, at: number, state: State): number | JsonFault {
  const sign = raw[at] as string;
  const { open, wanted } = state;
  const value = wanted.startsWith("a value");
  if (sign === '"' && (value || wanted.startsWith("a key"))) {
    state.wanted = value ? after(open) : '":"';
    return stringEnd(raw, at);
  }
  if (value && (sign === "{" || sign === "[")) {
    open.push(sign);
    state.wanted = sign === "{" ? 'a key in double quotes or "}"' : 'a value or "]"';
    return at + 1;
  }
  if (closes(sign, open, wanted)) {
    open.pop();
    state.wanted = after(open);
    return at + 1;
  }
  return separator(sign, state) ? at + 1 : scalar(raw, at, state);
}

function separator(sign: string, state: State): boolean {
  if (sign === ":" && state.wanted === '":"') state.wanted = "a value";
  else if (sign === "," && state.wanted === '"," or a closing bracket') {
    state.wanted = state.open.at(-1) === "{" ? "a key in double quotes" : "a value";
  } else return false;
  return true;
}

function scalar(raw: string, at: number, state: State): number | JsonFault {
  const end = state.wanted.startsWith("a value") ? scalarEnd(raw, at) : at;
  if (end === at) return { offset: at, message: `Unexpected ${nameOf(raw[at] as string)}, expected ${state.wanted}` };
  state.wanted = after(state.open);
  return end;
}

function after(open: readonly string[]): Wanted {
  return open.length === 0 ? "nothing more" : '"," or a closing bracket';
}

function closes(sign: string, open: readonly string[], wanted: Wanted): boolean {
  if (sign !== "}" && sign !== "]") return false;
  if (open.at(-1) !== (sign === "}" ? "{" : "[")) return false;
  return wanted === '"," or a closing bracket' || wanted.endsWith(`or "${sign}"`);
}

/** The offset after a string, or what is wrong in it. */
function stringEnd(raw: string, start: number): number | JsonFault {
  for (let at = start + 1; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return { offset: at, message: "Unexpected control character in a string, expected an escape such as \\n" };
    if (unit !== 0x5c) continue;
    const size = raw[at + 1] === "u" ? 6 : 2;
    if (!isJson(`"${raw.slice(at, at + size)}"`)) return { offset: at, message: "Unexpected escape in a string, expected one of JSON's" };
    at += size - 1;
  }
  return { offset: raw.length, message: "Unexpected end, expected a closing double quote" };
}

/** The offset after a number or literal; `start` when there is none. */
function scalarEnd(raw: string, start: number): number {
  const literal = literals.find((word) => raw.startsWith(word, start));
  if (literal !== undefined) return start + literal.length;
  let end = start;
  while (end < raw.length && "+-.eE0123456789".includes(raw[end] as string)) end++;
  return end > start && isJson(raw.slice(start, end)) ? end : start;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function nameOf(sign: string): string {
  return '{}[],:"'.includes(sign) ? `"${sign}"` : "character";
}

function skipBlank(raw: string, at: number): number {
  let next = at;
  while (" \n\r\t".includes(raw[next] ?? "x")) next++;
  return next;
}
