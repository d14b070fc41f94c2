import { createHash } from "node:crypto";
import type { Audit } from "../model/audit.ts";
import type { Style } from "../model/reporter.ts";
import { asideParts } from "./audit-page/aside-parts.ts";
import { checklistPart } from "./audit-page/checklist-part.ts";
import { dataScript } from "./audit-page/data-script.ts";
import { findingsPart } from "./audit-page/findings-part.ts";
import { helpDialog } from "./audit-page/help-dialog.ts";
import { ledgerPart } from "./audit-page/ledger-part.ts";
import { manifestPart } from "./audit-page/manifest-part.ts";
import { matrixPart } from "./audit-page/matrix-part.ts";
import { summaryPart } from "./audit-page/summary-part.ts";
import { timelinePart } from "./audit-page/timeline-part.ts";
import { titlePart } from "./audit-page/title-part.ts";
import { html } from "./markup.ts";

/** What runs in the page and how it is set, as the build bundled them. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * An audit as one HTML file that loads nothing. Words that may point at a patient are in it only with `style.reveal`, and are shown one by one
 * even then. Throws when an asset could end its own element: that is a fault of the build.
 */
export function* auditPage(audit: Audit, style: Style, assets: PageAssets): Iterable<string> {
  yield head(assets);
  yield "<body>\n";
  yield titlePart(audit, style).text;
  yield "<main>\n";
  yield ledgerPart(audit).text;
  yield summaryPart(audit).text;
  yield timelinePart(audit).text;
  yield matrixPart(audit).text;
  yield findingsPart(audit, style).text;
  yield* asideParts(audit);
  yield checklistPart(audit).text;
  yield manifestPart(audit).text;
  yield "</main>\n";
  yield helpDialog().text;
  yield* dataScript(audit, style);
  yield `<script>${assets.script}</script>\n</body>\n</html>\n`;
}

/** Nothing may be loaded, run or sent but what stands in the file itself, and no text can become markup. */
function head({ script, style }: PageAssets): string {
  if (script.includes("</script") || style.includes("</style"))
    throw new Error("Unexpected end of an element inside the assets of the page");
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const lines = html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Audit of published posts</title>
`;
  return `${lines.text}<style>${style}</style>\n</head>\n`;
}

const digest = (text: string): string => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
