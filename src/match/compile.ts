import type { Detector, Needs } from "../model/detector.ts";
import type { Also } from "../model/expression.ts";
import type { Signal } from "../model/signal.ts";
import type { Sources } from "../model/sources.ts";
import { tokenKind } from "../model/tokens.ts";
import { isFault, parsePhrase, tokenClasses } from "../text/phrase.ts";
import { Tokenizer } from "../text/tokenize.ts";
import { buildWordTable, WordTable } from "../text/word-table.ts";
import { compileHistory, isOnHistory } from "./compile-history.ts";
import { NodeMaker, silentMask } from "./compile-nodes.ts";
import { findable, patternOf } from "./compile-pattern.ts";
import { layOut, type RawPattern } from "./compile-tables.ts";
import {
  digitTrigger,
  element,
  elementWidth,
  kindTrigger,
  type Program,
  type ProgramClass,
  type ProgramRule,
  strengthNames,
} from "./program.ts";
import type { Tables } from "./tables.ts";
import { TriggerFinder, union } from "./triggers.ts";

/** Rules ready to run. */
export interface Compiled {
  readonly program: Program;
  readonly tables: Tables;
}

/** Compiles checked sources. They must come from the loader: an unknown name or an unreadable phrase throws, as our own bug. */
export function compile(sources: Sources, detectors: readonly Pick<Detector, "kind" | "needs">[]): Compiled {
  return new Compiler(sources, detectors).run();
}

const listed = (triggers: ReadonlySet<number> | null): readonly number[] | null => (triggers === null ? null : [...triggers]);

const builtinBits: Readonly<Record<(typeof tokenClasses)[number], number>> = {
  number: tokenKind.number,
  capital: tokenKind.capital,
  handle: tokenKind.handle,
  hashtag: tokenKind.hashtag,
  url: tokenKind.url,
  emoji: tokenKind.emoji,
  any: -1,
};

interface SignalDraft {
  readonly name: string;
  readonly source: Signal | undefined;
  readonly silent: number;
  except: number;
}

class Compiler {
  readonly #sources: Sources;
  readonly #needs: ReadonlyMap<string, Needs | undefined>;
  readonly #drafts: SignalDraft[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #patterns: RawPattern[] = [];
  readonly #seen = new Set<string>();
  readonly #singles = new Map<string, { readonly forms: Set<string>; readonly signal: number; readonly strength: number }>();
  readonly #classes: ProgramClass[] = [];
  readonly #classNumbers = new Map<string, number>();
  readonly #cutter = new Tokenizer(new WordTable(buildWordTable([])));

  constructor(sources: Sources, detectors: readonly Pick<Detector, "kind" | "needs">[]) {
    this.#sources = sources;
    this.#needs = new Map(detectors.map((detector) => [detector.kind, detector.needs]));
  }

  run(): Compiled {
    for (const signal of this.#sources.signals) this.#declare(signal.name, signal, silentMask(signal.also, signal.notWhen));
    for (const signal of this.#sources.signals) this.#addPhrases(signal);
    const all = this.#sources.rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => ({ ruleset, rule })));
    const onPosts = all.filter(({ rule }) => !isOnHistory(rule));
    const maker = new NodeMaker({
      number: (name) => this.#number(name),
      silent: (signal) => (this.#drafts[signal] as SignalDraft).silent,
      anonymous: (phrases, also) => this.#anonymous(phrases, also),
      rulesOn: (concerns, jurisdiction) =>
        onPosts.flatMap(({ ruleset, rule }, number) => (ruleset.id === jurisdiction && concerns.includes(rule.concern) ? [number] : [])),
    });
    const composites = this.#drafts.map((draft) => (draft.source?.when ? maker.make(draft.source.when, "") : -1));
    const rules = onPosts.map(({ ruleset, rule }) => ({ ruleset, rule, node: maker.make(rule.when, ruleset.id) }));
    const programRules = rules.map(
      ({ ruleset, rule, node }): ProgramRule => ({
        id: rule.id,
        jurisdiction: ruleset.id,
        concern: rule.concern,
        severity: rule.severity,
        kinds: rule.applies.kinds ?? null,
        node,
        unless: rule.unless.map((part) => maker.make(part, ruleset.id)),
        loweredBy: rule.loweredBy.map((part) => maker.make(part, ruleset.id)),
      }),
    );
    const histories = all.filter(({ rule }) => isOnHistory(rule)).map(({ ruleset, rule }) => compileHistory(rule, ruleset.id, maker));
    for (const { forms, signal, strength } of this.#singles.values())
      this.#patterns.push({ signal, strength, elements: [{ kind: "words", forms: [...forms] }] });
    const { tables, floating } = layOut(this.#patterns, (name) => this.#class(name));
    const finder = this.#triggerFinder(maker, composites, tables, floating);
    const signals = this.#drafts.map((draft, number) => ({
      name: draft.name,
      says: draft.source?.says ?? "words of the rule",
      silent: draft.silent,
      node: composites[number] ?? -1,
      ...(draft.source?.marks ? { marks: draft.source.marks } : {}),
      floating: [...floating].filter((pattern) => tables.patternSignal[pattern] === number),
      except: draft.except,
    }));
    const program: Program = {
      rulesets: this.#sources.rulesets.map(({ id, title, version, rules: own }) => ({ id, title, version, rules: own.length })),
      signals,
      classes: this.#classes,
      nodes: maker.nodes,
      triggers: maker.nodes.map((_, node) => listed(finder.of(node))),
      rules: programRules,
      histories,
    };
    return { program, tables };
  }

  #declare(name: string, source: Signal | undefined, silent: number): number {
    this.#drafts.push({ name, source, silent, except: -1 });
    this.#numbers.set(name, this.#drafts.length - 1);
    return this.#drafts.length - 1;
  }

  #number(name: string): number {
    const number = this.#numbers.get(name);
    if (number === undefined) throw new Error(`no signal "${name}"`);
    return number;
  }

  #anonymous(phrases: readonly string[], also: Also | undefined): number {
    const name = `phrase:${JSON.stringify([phrases, also ?? null])}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#declare(name, undefined, silentMask(also));
    for (const phrase of phrases) this.#addPhrase(phrase, number, 1);
    return number;
  }

  #addPhrases(signal: Signal): void {
    const number = this.#number(signal.name);
    strengthNames.forEach((name, strength) => {
      for (const phrase of signal.phrases[name]) this.#addPhrase(phrase, number, strength);
    });
    if (signal.except.length === 0) return;
    const except = this.#declare(`except:${signal.name}`, undefined, 0);
    (this.#drafts[number] as SignalDraft).except = except;
    for (const phrase of signal.except) this.#addPhrase(phrase, except, 1);
  }

  #addPhrase(phrase: string, signal: number, strength: number): void {
    const read = parsePhrase(phrase);
    if (isFault(read)) throw new Error(`phrase "${phrase}": ${read.message}`);
    const elements = patternOf(read, (form) => this.#split(form));
    const key = JSON.stringify([signal, elements]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const [only] = elements;
    if (elements.length === 1 && only?.kind === "words") this.#addSingles(only.forms, signal, strength);
    else for (const found of findable(elements)) this.#patterns.push({ signal, strength, elements: found });
  }

  /** The single words of a signal are one pattern: lists of names hold thousands. */
  #addSingles(forms: readonly string[], signal: number, strength: number): void {
    const key = `${signal}:${strength}`;
    const known = this.#singles.get(key) ?? { forms: new Set<string>(), signal, strength };
    for (const form of forms) known.forms.add(form);
    this.#singles.set(key, known);
  }

  /** Cuts a form of a phrase as the tokeniser cuts texts, so that both agree ("47yo" is two tokens). */
  #split(form: string): readonly string[] {
    const tokens = this.#cutter.tokenize(form, form);
    return Array.from({ length: tokens.count }, (_, i) => form.slice(tokens.start[i], tokens.end[i]));
  }

  #class(name: string): number {
    const known = this.#classNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#classes.push(this.#classOf(name)) - 1;
    this.#classNumbers.set(name, number);
    return number;
  }

  #classOf(name: string): ProgramClass {
    const signal = this.#numbers.get(name);
    if (signal !== undefined) return { signal };
    const builtin = tokenClasses.find((known) => known === name);
    if (builtin !== undefined) return { bits: builtinBits[builtin] };
    const [note = "", trait] = name.split("/");
    return { note, trait };
  }

  #triggerFinder(maker: NodeMaker, composites: readonly number[], tables: Tables, floating: ReadonlySet<number>): TriggerFinder {
    const notes = (kind: string): ReadonlySet<number> | null => {
      const needs = this.#needs.get(kind);
      if (needs === undefined) return null;
      const kinds = Object.values(tokenKind).filter((bit) => ((needs.kinds ?? 0) & bit) !== 0);
      const own = new Set([...(needs.digit ? [digitTrigger] : []), ...kinds.map(kindTrigger)]);
      const signals = needs.signals.map((name) => this.#numbers.get(name)).filter((number) => number !== undefined);
      return union([own, ...signals.map((number) => finder.ofSignal(number))]);
    };
    const leads = (signal: number): ReadonlySet<number> | null => {
      const loose = [...floating].filter((pattern) => tables.patternSignal[pattern] === signal);
      return union([new Set([signal]), ...loose.map((pattern) => ofClass(this.#firstClass(tables, pattern)))]);
    };
    const ofClass = (spec: ProgramClass | undefined): ReadonlySet<number> | null => {
      if (spec === undefined) return null;
      if ("signal" in spec) return finder.ofSignal(spec.signal);
      if ("note" in spec) return notes(spec.note);
      return spec.bits < 0 ? null : new Set([kindTrigger(spec.bits)]);
    };
    const finder: TriggerFinder = new TriggerFinder(maker.nodes, (signal) => composites[signal] ?? -1, leads, notes);
    return finder;
  }

  #firstClass(tables: Tables, pattern: number): ProgramClass | undefined {
    for (let at = tables.sequenceFrom[pattern] as number; at < (tables.sequenceFrom[pattern + 1] as number); at += 1) {
      const here = (tables.sequence[at] as number) * elementWidth;
      if (tables.elements[here] === element.class) return this.#classes[tables.elements[here + 1] as number];
    }
    return undefined;
  }
}
