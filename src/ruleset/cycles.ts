import type { Expression } from "../model/expression.ts";
import type { Signal } from "../model/signal.ts";
import { isFault, parsePhrase } from "../text/phrase.ts";
import { classesOf } from "./phrases.ts";

/** Circles of signals that depend on themselves, each once, as the path from a signal back to itself. */
export function findCycles(signals: readonly Signal[]): readonly (readonly string[])[] {
  const uses = new Map(signals.map((signal) => [signal.name, usesOf(signal)]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  const path: string[] = [];
  const visit = (name: string): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      cycles.push([...path.slice(start), name]);
      return;
    }
    if (done.has(name)) return;
    path.push(name);
    for (const used of uses.get(name) ?? []) visit(used);
    path.pop();
    done.add(name);
  };
  for (const { name } of signals) visit(name);
  return cycles;
}

function usesOf(signal: Signal): ReadonlySet<string> {
  const names = new Set<string>();
  addPhrases([...signal.phrases.weak, ...signal.phrases.fair, ...signal.phrases.strong, ...signal.except], names);
  if (signal.when) addExpression(signal.when, names);
  return names;
}

function addPhrases(phrases: readonly string[], names: Set<string>): void {
  for (const phrase of phrases) {
    if (!phrase.includes("{")) continue;
    const read = parsePhrase(phrase);
    if (!isFault(read)) for (const { name } of classesOf(read)) names.add(name);
  }
}

function addExpression(expression: Expression, names: Set<string>): void {
  switch (expression.word) {
    case "signal":
      names.add(expression.name);
      break;
    case "phrase":
      addPhrases(expression.phrases, names);
      break;
    case "not":
    case "missing":
    case "context":
      addExpression(expression.of, names);
      break;
    case "score":
      for (const { when } of expression.of) addExpression(when, names);
      break;
    case "note":
    case "pattern":
    case "where":
    case "resembles":
    case "unlike":
    case "found":
    case "history":
      break;
    default:
      for (const part of expression.of) addExpression(part, names);
  }
}
