import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Reporter, Style } from "../model/reporter.ts";
import { visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { findingLines } from "./pretty-finding.ts";
import { summaryLines } from "./summary.ts";

/** For people: by file and post, each finding with its words and carets, then a summary. */
export const pretty: Reporter = {
  name: "pretty",
  summary: "for people: excerpts with carets and a summary",
  render,
};

function* render(report: Report, style: Style): Iterable<string> {
  const colours = paint(style.colour);
  let before: Finding | undefined;
  for (const finding of report.findings) {
    const sameFile = before?.place.path === finding.place.path;
    if (!sameFile) yield `${colours.heading(visible(finding.place.path))}\n`;
    if (!sameFile || before?.post.id !== finding.post.id) yield postHeading(finding, colours);
    yield `${findingLines(finding, style, colours).join("\n")}\n`;
    before = finding;
  }
  yield `${summaryLines(report, colours).join("\n")}\n`;
}

/** Which post of an archive it is; nothing for a draft, whose file says it all. */
function postHeading(finding: Finding, colours: Paint): string {
  const { kind, at, url, audience } = finding.post;
  if (at === undefined && url === undefined) return "";
  const facts = [kind, at, audience === "unknown" ? undefined : audience, url];
  return `  ${colours.quiet(visible(facts.filter((fact) => fact !== undefined).join(" · ")))}\n`;
}
