import type { Manifest } from "../model/audit.ts";
import type { AuditRequest } from "./audit-request.ts";

/** What an audit was asked, for its manifest. Names of the owner and of patients are not repeated, only that they were given. */
export function choicesOf(request: AuditRequest, on: string): Manifest["choices"] {
  const { jurisdictions, concerns, minCertainty, asOf, learned, messages, me, rules, allowPartial, reveal } = request;
  const given: Readonly<Record<string, string | undefined>> = {
    "--jurisdiction": jurisdictions?.join(","),
    "--concern": concerns?.join(","),
    "--min-certainty": minCertainty,
    "--as-of": asOf,
    "--on": on,
    "--include": messages ? "messages" : undefined,
    "--me": me === undefined ? undefined : "(given)",
    "--rules": rules.length === 0 ? undefined : rules.join(","),
    "--no-learned": learned === false ? "yes" : undefined,
    "--allow-partial": allowPartial === true ? "yes" : undefined,
    "--reveal": reveal ? "yes" : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
