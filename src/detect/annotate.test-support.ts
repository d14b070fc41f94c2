import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Strength } from "../model/signal.ts";
import { gapKind, type Tokens, tokenKind } from "../model/tokens.ts";

/** A stand-in for the engine, for tests of detectors alone: naive, slow, and good enough for one post at a time. */
export function annotate(
  text: string,
  more: { post?: Partial<Post>; jurisdictions?: readonly string[]; detectors?: readonly Detector[] } = {},
): Annotated {
  const post: Post = {
    id: "1",
    kind: "post",
    platform: "text",
    path: "test",
    text,
    audience: "public",
    origin: { place: () => ({ path: "test", line: 1, column: 1, endLine: 1, endColumn: 1 }) },
    ...more.post,
  };
  const plain = text.replaceAll("’", "'");
  const lower = [...plain].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
  const tokens = tokenize(plain);
  const words = Array.from({ length: tokens.count }, (_, i) => lower.slice(tokens.start[i], tokens.end[i]));
  const notes = new Map<string, readonly Note[]>();
  const found = new Map<string, readonly Hit[]>();
  const annotated: Annotated = {
    post,
    plain,
    lower,
    tokens,
    jurisdictions: more.jurisdictions ?? ["sa", "uk", "hk", "ie"],
    hits: (signal) => found.get(signal) ?? keep(found, signal, find(signal, words, tokens)),
    notes: (kind) => notes.get(kind) ?? keep(notes, kind, more.detectors?.find((d) => d.kind === kind)?.detect(annotated) ?? []),
    tokenAt: (offset) => {
      let i = 0;
      while (i < tokens.count && (tokens.end[i] ?? 0) <= offset) i++;
      return i;
    },
  };
  return annotated;
}

function keep<T>(map: Map<string, T>, key: string, value: T): T {
  map.set(key, value);
  return value;
}

const shape =
  /(?<url>https?:\/\/\S+)|(?<email>[\w.+-]+@[\w-]+\.[\w.]+)|(?<handle>@[\w.]*\w)|(?<han>\p{Script=Han})|(?<word>[\p{L}\p{N}\p{M}]+(?:'(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*(?:'s(?![\p{L}\p{N}]))?)|(?<emoji>\p{Extended_Pictographic})|(?<mark>[!?！？])/gu;
const hanAtStart = /^\p{Script=Han}/u;

function tokenize(plain: string): Tokens {
  const rows: number[][] = [];
  let last = 0;
  let sentence = 0;
  let paragraph = 0;
  for (const match of plain.matchAll(shape)) {
    let piece = match[0].replace(/(?<=.)'s$/i, "");
    const cut = match.groups?.["word"] ? [...piece].findIndex((c, k) => k > 0 && hanAtStart.test(c)) : -1;
    if (cut > 0) piece = piece.slice(0, cut);
    const before = rows.length === 0 ? gapKind.paragraph : gap(plain.slice(last, match.index));
    if (before & gapKind.paragraph && rows.length > 0) paragraph++;
    if (before & (gapKind.sentence | gapKind.paragraph | gapKind.line) && rows.length > 0) sentence++;
    last = match.index + piece.length;
    rows.push([match.index, last, kindOf(match, piece, plain), before, sentence, paragraph]);
  }
  const column = (k: number): Int32Array => Int32Array.from(rows, (row) => row[k] ?? 0);
  return {
    count: rows.length,
    start: column(0),
    end: column(1),
    kind: column(2),
    before: column(3),
    sentence: column(4),
    paragraph: column(5),
    word: new Int32Array(rows.length),
    kinds: rows.reduce((all, row) => all | (row[2] ?? 0), 0),
  };
}

function kindOf(match: RegExpExecArray, piece: string, plain: string): number {
  const name = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "word";
  const basic = tokenKind[name as "word"] | (name === "word" && plain[match.index - 1] === "#" ? tokenKind.hashtag : 0);
  if (name !== "word") return basic;
  const first = piece[0] ?? "";
  const letters = /\p{L}/u.test(piece);
  const capital = first !== first.toLowerCase() ? tokenKind.capital : 0;
  const shout = piece.length > 1 && letters && piece === piece.toUpperCase() && piece !== piece.toLowerCase() ? tokenKind.shout : 0;
  return (letters ? tokenKind.word : 0) | (/\p{N}/u.test(first) ? tokenKind.number : 0) | capital | shout;
}

function gap(between: string): number {
  return (
    (/[,，、]/.test(between) ? gapKind.comma : 0) |
    (/[;:()\u2013\u2014：；（）]/.test(between) ? gapKind.strong : 0) |
    (/[.。…]\s|[.。…]$|[!?！？。]/.test(between) ? gapKind.sentence : 0) |
    (/\n/.test(between) ? gapKind.line : 0) |
    (/\n\s*\n/.test(between) ? gapKind.paragraph : 0) |
    (/["“”「」『』]/.test(between) ? gapKind.quote : 0)
  );
}

interface Entry {
  readonly words: readonly string[];
  readonly strength: Strength;
}
const loaded = new Map<string, Map<string, Entry[]>>();

function find(signal: string, words: readonly string[], tokens: Tokens): readonly Hit[] {
  const table = loaded.get(signal) ?? keep(loaded, signal, load(signal));
  const hits: Hit[] = [];
  words.forEach((word, first) => {
    for (const entry of table.get(word) ?? []) {
      if (!entry.words.every((w, k) => words[first + k] === w)) continue;
      const last = first + entry.words.length - 1;
      hits.push({ signal, first, last, start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, stance: 0, strength: entry.strength });
    }
  });
  return hits;
}

function load(signal: string): Map<string, Entry[]> {
  const table = new Map<string, Entry[]>();
  const yaml = parse(readFileSync(`rulesets/vocabulary/${signal}.yaml`, "utf8")) as Record<string, unknown>;
  const add = (phrase: string, strength: Strength): void => {
    for (const text of expand(phrase)) {
      const entry = { words: text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'])+|[!?]/gu) ?? [], strength };
      const head = entry.words[0];
      if (head !== undefined) table.set(head, [...(table.get(head) ?? []), entry]);
    }
  };
  for (const name of [yaml["list"] ?? []].flat() as string[]) {
    for (const line of readFileSync(`rulesets/lists/${name}`, "utf8").split("\n"))
      if (line !== "" && !line.startsWith("#")) add(line, "fair");
  }
  const lists = { fair: yaml["phrases"], strong: yaml["strong"], weak: yaml["weak"] };
  for (const [strength, phrases] of Object.entries(lists))
    for (const phrase of (phrases ?? []) as string[]) add(String(phrase), strength as Strength);
  return table;
}

/** Alternatives, optional words and `~` only; classes and gaps are left to the engine. */
function expand(phrase: string): string[] {
  const group = /\(([^()]*)\)(\?)?/.exec(phrase);
  if (group) {
    const options = [...(group[1] ?? "").split("|"), ...(group[2] ? [""] : [])];
    return options.flatMap((option) => expand(phrase.replace(group[0], option)));
  }
  const optional = /(\S+)\?(?=\s|$)/.exec(phrase);
  if (optional && optional[1] !== "")
    return [phrase.replace(optional[0], ""), phrase.replace(optional[0], optional[1] ?? "")].flatMap(expand);
  const bent = /(\S+)~/.exec(phrase);
  if (!bent) return [phrase];
  const stem = bent[1] ?? "";
  const short = stem.endsWith("e") ? stem.slice(0, -1) : stem.endsWith("y") ? `${stem.slice(0, -1)}i` : stem;
  return [stem, `${stem}s`, `${short}ed`, `${short}es`, `${stem.endsWith("y") ? stem : short}ing`].flatMap((word) =>
    expand(phrase.replace(bent[0], word)),
  );
}
