import { fails } from "../model/fails.ts";
import type { Finding } from "../model/finding.ts";
import type { Muted } from "../model/muted.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { clause } from "./clause.ts";
import { excerptText } from "./excerpt.ts";
import { problemPlace } from "./problem-line.ts";
import { xmlText } from "./xml-text.ts";

/** JUnit XML, for CI systems that list test results: a suite a file, a case a finding; findings under the threshold pass. */
export const junit: Reporter = {
  name: "junit",
  summary: "JUnit XML, for CI systems that list test results",
  render,
};

interface Case {
  readonly path: string;
  readonly state: "failure" | "error" | "skipped" | "passed";
  readonly xml: string;
}

function* render(report: Report, style: Style): Iterable<string> {
  const all = casesOf(report, style);
  const suites = new Map<string, Case[]>();
  for (const one of all) suites.set(one.path, [...(suites.get(one.path) ?? []), one]);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="scrubin" ${tally(all)}>\n`;
  for (const [path, cases] of suites) {
    yield `  <testsuite name="${xmlText(path)}" ${tally(cases)}>\n`;
    for (const { xml } of cases) yield xml;
    yield "  </testsuite>\n";
  }
  yield "</testsuites>\n";
}

/** A report without findings has one case that passes: an empty list looks like a run that did not take place. */
function casesOf(report: Report, style: Style): readonly Case[] {
  const cases = [
    ...report.findings.map((finding) => found(finding, report, style)),
    ...report.muted.map(setAside),
    ...report.read.unread.map(unread),
  ];
  const { files, posts } = report.read;
  const nothing = `    <testcase classname="scrubin" name="nothing found in ${posts} posts of ${files} files"/>\n`;
  return cases.length > 0 ? cases : [{ path: "scrubin", state: "passed", xml: nothing }];
}

const tally = (cases: readonly Case[]): string => {
  const count = (state: Case["state"]): number => cases.filter((one) => one.state === state).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
};

const opening = ({ rule, place, message }: Finding): string =>
  `    <testcase classname="${xmlText(rule)}" name="${xmlText(`${place.line}:${place.column} ${message}`)}" file="${xmlText(place.path)}" line="${place.line}">`;

function found(finding: Finding, { failOn }: Report, style: Style): Case {
  const state = fails(finding.severity, failOn) ? "failure" : "passed";
  const { place, severity, certainty, why, fix, cites, fingerprint } = finding;
  const told = [
    `${place.path}:${place.line}:${place.column}`,
    excerptText(finding.excerpt, style),
    `why: ${why}`,
    `fix: ${fix}`,
    ...cites.map((cite) => `see: ${clause(cite)}`),
    `certainty ${certainty}, ${fingerprint}`,
  ];
  const text = told.map(xmlText).join("\n");
  const inner =
    state === "failure"
      ? `<failure type="${severity}" message="${xmlText(finding.message)}">${text}</failure>`
      : `<system-out>${xmlText(`${severity}: ${finding.message}`)}\n${text}</system-out>`;
  return { path: place.path, state, xml: `${opening(finding)}\n      ${inner}\n    </testcase>\n` };
}

function setAside({ finding, by, reason }: Muted): Case {
  const xml = `${opening(finding)}\n      <skipped message="${xmlText(`${by}: ${reason}`)}"/>\n    </testcase>\n`;
  return { path: finding.place.path, state: "skipped", xml };
}

function unread(problem: Problem): Case {
  const message = xmlText(problem.hint === undefined ? problem.message : `${problem.message} (${problem.hint})`);
  const name = xmlText(`${problemPlace(problem)} not read in full`.trim());
  const xml = `    <testcase classname="scrubin" name="${name}">\n      <error type="${problem.code}" message="${message}"/>\n    </testcase>\n`;
  return { path: problem.path ?? "scrubin", state: "error", xml };
}
