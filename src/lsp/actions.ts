import type { CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Finding } from "../model/finding.ts";
import type { Suggestion } from "../model/suggestion.ts";
import type { Able } from "./able.ts";
import { commands } from "./commands.ts";
import type { Held } from "./desk.ts";
import { diagnosticOf } from "./diagnostic.ts";
import type { Form } from "./draft.ts";
import { fileMuteEdit, type MuteEdit, muteEdit, muteRange } from "./mute-edit.ts";
import { meet, rangeOf } from "./place.ts";
import { CodeActionKind } from "./wire.ts";

const quick = CodeActionKind.QuickFix;
const muteRule = "scrubin/mute";

/** What can be done about the findings where a cursor or a selection is: suggestions first, then mutes, then explanations. */
export function actionsFor(held: Held, form: Form, range: Range, able: Able): readonly CodeAction[] {
  const here = held.judged.findings.filter(({ place }) => meet(rangeOf(place), range));
  const maker = new Maker(held, form, able);
  const explained = new Set<string>();
  const explanations = here.flatMap((finding) => {
    if (finding.rule.startsWith("scrubin/") || explained.has(finding.rule)) return [];
    explained.add(finding.rule);
    return [maker.explain(finding)];
  });
  return [
    ...here.flatMap((finding) => maker.suggestions(finding)),
    ...here.flatMap((finding) => (finding.rule === muteRule ? maker.unmute(finding) : maker.mutes(finding))),
    ...explanations,
  ].filter((action, at, all) => all.findIndex((other) => isSame(action, other)) === at);
}

/** Two findings of a rule in one block need one mute. */
const isSame = (one: CodeAction, other: CodeAction): boolean =>
  one.title === other.title && JSON.stringify(one.edit) === JSON.stringify(other.edit);

class Maker {
  readonly #held: Held;
  readonly #form: Form;
  readonly #able: Able;
  readonly #text: string;

  constructor(held: Held, form: Form, able: Able) {
    this.#held = held;
    this.#form = form;
    this.#able = able;
    this.#text = held.document.getText();
  }

  suggestions(finding: Finding): readonly CodeAction[] {
    const { suggestions = [] } = finding;
    return suggestions.map((suggestion) => ({
      title: capital(suggestion.says),
      kind: quick,
      diagnostics: this.#diagnostics(finding),
      isPreferred: suggestions.length === 1,
      edit: this.#edit(editsOf(suggestion)),
    }));
  }

  mutes(finding: Finding): readonly CodeAction[] {
    const { rule } = finding;
    const line = finding.place.line - 1;
    const near = muteEdit(this.#text, this.#form, rule, line);
    const whole = fileMuteEdit(this.#text, this.#form, rule);
    if (near === undefined) return this.#able.showsDisabledActions ? [this.#noMute(finding)] : [];
    const isSame = whole !== undefined && whole.range.start.line === near.range.start.line;
    return [
      ...(isSame ? [] : [this.#mute(`Mute ${rule} here, with a reason`, finding, near)]),
      ...(whole === undefined ? [] : [this.#mute(`Mute ${rule} in the whole file, with a reason`, finding, whole)]),
    ];
  }

  /** A mute that is wrong or finds nothing can go. */
  unmute(finding: Finding): readonly CodeAction[] {
    const range = muteRange(this.#text, finding.place.line - 1);
    if (range === undefined) return [];
    const edit = this.#edit([{ range, newText: "" }]);
    return [{ title: "Take this mute out", kind: quick, diagnostics: this.#diagnostics(finding), edit }];
  }

  explain(finding: Finding): CodeAction {
    const title = `Explain ${finding.rule}`;
    return {
      title,
      kind: quick,
      diagnostics: this.#diagnostics(finding),
      command: { title, command: commands.explain, arguments: [this.#held.document.uri, finding.rule] },
    };
  }

  #mute(title: string, finding: Finding, { range, before, after }: MuteEdit): CodeAction {
    const { uri, version } = this.#held.document;
    const action = { title, kind: quick, diagnostics: this.#diagnostics(finding) };
    if (this.#able.takesSnippets) {
      const snippet = { kind: "snippet" as const, value: `${escaped(before)}$0${escaped(after)}` };
      return { ...action, edit: { documentChanges: [{ textDocument: { uri, version }, edits: [{ range, snippet }] }] } };
    }
    const edit = this.#edit([{ range, newText: before + after }]);
    if (!this.#able.showsDocuments) return { ...action, edit };
    const place = { title, command: commands.cursor, arguments: [uri, behind(range, before)] };
    return { ...action, edit, command: place };
  }

  #noMute(finding: Finding): CodeAction {
    return {
      title: `Mute ${finding.rule} here, with a reason`,
      kind: quick,
      diagnostics: this.#diagnostics(finding),
      disabled: { reason: "Posts in JSON have no mutes: set the rule in scrubin.config.yaml, or accept the finding in a baseline" },
    };
  }

  #edit(edits: TextEdit[]): WorkspaceEdit {
    const { uri, version } = this.#held.document;
    return this.#able.takesVersionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
  }

  #diagnostics(finding: Finding): Diagnostic[] {
    return [diagnosticOf(finding, this.#held.document.uri, this.#able)];
  }
}

const editsOf = ({ edits }: Suggestion): TextEdit[] => edits.map(({ place, text }) => ({ range: rangeOf(place), newText: text }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Signs that a snippet would take for its own. */
const escaped = (text: string): string => Array.from(text, (sign) => ("\\$}".includes(sign) ? `\\${sign}` : sign)).join("");

/** The place behind a text that is put in: where the reason is to be written. */
function behind({ start }: Range, text: string): Range {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  const position =
    lines.length === 1
      ? { line: start.line, character: start.character + last.length }
      : { line: start.line + lines.length - 1, character: last.length };
  return { start: position, end: position };
}
