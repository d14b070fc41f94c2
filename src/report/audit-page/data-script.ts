import type { Audit } from "../../model/audit.ts";
import type { Style } from "../../model/reporter.ts";
import { concernWords } from "../concern-words.ts";
import { safeJson, visible } from "../hostile.ts";
import { byPost } from "./by-post.ts";
import type { PageData } from "./page-data.ts";
import { postData } from "./post-data.ts";
import { Shared } from "./shared.ts";

/** The data of the page as a block that no browser runs, a post a line. With `<` written as an escape no text can end the block. */
export function* dataScript(audit: Audit, style: Style): Iterable<string> {
  const shared = new Shared();
  yield '<script type="application/json" id="data">{"posts":[';
  let gap = "\n";
  for (const ranked of byPost(audit.ranked)) {
    yield gap + inScript(postData(ranked, shared, style));
    gap = ",\n";
  }
  const { sayings, clauses, ways } = shared;
  const rest: Omit<PageData, "posts"> = {
    on: visible(audit.on),
    holdsWords: style.reveal,
    concerns: Object.fromEntries(audit.ranked.map(({ finding }) => [visible(finding.concern), visible(concernWords(finding.concern))])),
    jurisdictions: Object.fromEntries(audit.report.rulesets.map(({ id, title }) => [visible(id), visible(title)])),
    sayings,
    clauses,
    ways,
  };
  yield `\n],${inScript(rest).slice(1)}</script>\n`;
}

const inScript = (value: object): string => safeJson(value).replaceAll("<", "\\u003c");
