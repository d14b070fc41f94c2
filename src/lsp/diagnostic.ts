import { pathToFileURL } from "node:url";
import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver";
import type { Finding } from "../model/finding.ts";
import type { Problem } from "../model/problem.ts";
import type { Able } from "./able.ts";
import { rangeOf } from "./place.ts";
import { DiagnosticSeverity } from "./wire.ts";

const source = "scrubin";
const levels = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** More places of evidence than this nobody reads. */
const mostPlaces = 12;

/** A finding as the protocol has it. No word of the draft stands in it: editors write diagnostics into their logs. */
export function diagnosticOf(finding: Finding, uri: string, able: Pick<Able, "relatesPlaces" | "linksCodes">): Diagnostic {
  const address = finding.cites.find(({ url }) => url !== null)?.url ?? undefined;
  const places = able.relatesPlaces ? placesOf(finding, uri) : [];
  return {
    range: rangeOf(finding.place),
    severity: levels[finding.severity],
    source,
    code: finding.rule,
    ...(able.linksCodes && address !== undefined ? { codeDescription: { href: address } } : {}),
    message: finding.message,
    ...(places.length > 0 ? { relatedInformation: places } : {}),
    data: { fingerprint: finding.fingerprint },
  };
}

function placesOf({ evidence }: Finding, uri: string): DiagnosticRelatedInformation[] {
  return evidence
    .flatMap(({ place, says }) => (place === null ? [] : [{ location: { uri, range: rangeOf(place) }, message: says }]))
    .slice(0, mostPlaces);
}

/** What could not be read, or what is wrong with settings and rules, where it stands; the first line where no place is known. */
export function problemDiagnostic({ code, message, hint, line = 1, column = 1 }: Problem): Diagnostic {
  const start = { line: Math.max(line - 1, 0), character: Math.max(column - 1, 0) };
  const range = { start, end: { line: start.line, character: start.character + 1 } };
  return { range, severity: DiagnosticSeverity.Error, source, code, message: withHint(message, hint) };
}

/** Why a draft was not checked: it must not look clean. */
export function notChecked(wrong: Problem, file: string | undefined, able: Pick<Able, "relatesPlaces">): Diagnostic {
  const { message, ...rest } = problemDiagnostic(wrong);
  const where = wrong.path === undefined ? "" : `${wrong.path}${wrong.line === undefined ? "" : `:${wrong.line}`}: `;
  const related =
    able.relatesPlaces && file !== undefined
      ? [{ location: { uri: String(pathToFileURL(file)), range: rest.range }, message: "What is wrong" }]
      : [];
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Error,
    source,
    code: wrong.code,
    message: `Not checked: ${where}${message}`,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

const withHint = (message: string, hint: string | undefined): string => (hint === undefined ? message : `${message} (${hint})`);
