import type { Decision } from "../../../model/decision.ts";
import { deeds } from "../../../model/decision.ts";
import type { Item } from "./item.ts";

/** What is being decided about a finding: without a reason that it needs it is not a decision yet. */
export type Draft = Pick<Decision, "deed" | "reason">;

/** To keep a post, or to say that somebody advised to, takes a reason; what was done to it speaks for itself. */
export const wantsReason = ({ deed, reason }: Draft): boolean => (deed === "kept" || deed === "advised") && reason.trim() === "";

/** The decisions made in the page, by fingerprint. They stay in memory until they are exported. */
export class Decisions {
  readonly #made = new Map<string, Draft & { readonly on: string }>();
  #unexported = false;

  /** What was decided: here, else in an earlier audit. */
  of({ finding }: Item): (Draft & { readonly on: string }) | undefined {
    return this.#made.get(finding.fingerprint) ?? finding.decision;
  }

  /** As a facet: the deed, or "undecided". */
  deedOf(item: Item): string {
    const decided = this.of(item);
    return decided === undefined || wantsReason(decided) ? "undecided" : decided.deed;
  }

  isMade({ finding }: Item): boolean {
    return this.#made.has(finding.fingerprint);
  }

  /** Decides, or takes back what was decided here. */
  decide({ finding }: Item, draft: Draft | undefined): void {
    if (draft === undefined) this.#made.delete(finding.fingerprint);
    else this.#made.set(finding.fingerprint, { ...draft, on: today() });
    this.#unexported = true;
  }

  /** Whether something would be lost if the page were closed. */
  get unexported(): boolean {
    return this.#unexported && this.ready.length > 0;
  }

  /** Those that can be exported. */
  get ready(): readonly Decision[] {
    return [...this.#made]
      .filter(([, draft]) => !wantsReason(draft))
      .map(([fingerprint, { deed, reason, on }]) => ({ fingerprint, deed, reason: reason.trim() || "no reason given", on }));
  }

  /** The file that `scrubin audit decide --from` takes. */
  export(): string {
    this.#unexported = false;
    return `${JSON.stringify({ scrubin: "decisions", version: 1, decisions: this.ready }, null, 2)}\n`;
  }

  /** Takes up an exported file; how many decisions it held. Throws when it is no such file. */
  take(text: string): number {
    const file: unknown = JSON.parse(text);
    if (!isFile(file)) throw new Error("Unexpected file, expected decisions exported from a report");
    for (const { fingerprint, deed, reason, on } of file.decisions) this.#made.set(fingerprint, { deed, reason, on });
    return file.decisions.length;
  }
}

function isFile(file: unknown): file is { readonly decisions: readonly Decision[] } {
  const { scrubin, version, decisions } = record(file);
  return scrubin === "decisions" && version === 1 && Array.isArray(decisions) && decisions.every(isDecision);
}

function isDecision(value: unknown): value is Decision {
  const { fingerprint, deed, reason, on } = record(value);
  return [fingerprint, reason, on].every((one) => typeof one === "string") && deeds.some((known) => known === deed);
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
