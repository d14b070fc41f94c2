import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { Strength } from "../model/signal.ts";
import type { Tokens } from "../model/tokens.ts";
import { fold } from "../text/fold.ts";
import { isFault, type PhraseElement, parsePhrase } from "../text/phrase.ts";
import { Tokenizer } from "../text/tokenize.ts";
import { buildWordTable, WordTable } from "../text/word-table.ts";

/** A stand-in for the engine, for tests of detectors alone: its tokens are the true ones, its search for phrases is naive and knows no gaps and classes. */
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
  const { plain, lower } = fold(text);
  const tokens = new Tokenizer(new WordTable(buildWordTable([]))).tokenize(plain, lower);
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
    const read = parsePhrase(phrase);
    if (isFault(read)) throw new Error(`${signal}: ${phrase}: ${read.message}`);
    for (const words of sequences(read)) {
      const head = words[0];
      if (head !== undefined) table.set(head, [...(table.get(head) ?? []), { words, strength }]);
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

/** All sequences of words that elements stand for; none when a gap, a class or a prefix is among them. */
function sequences(elements: readonly PhraseElement[]): string[][] {
  let all: string[][] = [[]];
  for (const element of elements) {
    const ways = waysOf(element);
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return all;
}

function waysOf(element: PhraseElement): string[][] {
  if (element.kind === "word") return element.forms.map((form) => [form]);
  if (element.kind !== "choice") return [];
  return [...element.branches.flatMap((branch) => sequences(branch)), ...(element.optional ? [[]] : [])];
}
