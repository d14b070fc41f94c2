import { naming, telling } from "../match/identifying.ts";
import type { Concern } from "../model/concern.ts";
import type { Span } from "../model/span.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { pattern } from "../text/pattern.ts";

/** Concerns in which any particular may point at a patient. */
const aboutPatients: ReadonlySet<Concern> = new Set<Concern>([
  "patient-identifier",
  "patient-detail",
  "patient-talk",
  "clinical-media",
  "derogatory-patient",
  "patient-contact",
  "sexual-boundary",
  "private-consultation",
  "individual-advice",
  "testimonial",
  "review-reply",
  "audience",
  "employer",
]);

const direct: ReadonlySet<string> = new Set(naming);
const indirect: ReadonlySet<string> = new Set(telling);

/** What may be part of a name or a number that no detector saw: a capitalised word (not "I" alone), a digit. */
const tellingLook = pattern("\\p{Lu}\\p{L}|\\p{Nd}", "u");

/** Whether the words of a proof may point at a patient, so that they are masked: no proof shows what the excerpt hides. */
export function isSecret(proof: Proof, verdict: Verdict, concern: Concern): boolean {
  if ("learned" in proof.by) return proof.span !== undefined && mayTell(proof.text, proof.span, verdict, concern);
  return isSecretNote(proof, concern) || proof.span === undefined || overlaps(proof.span, secretsOf(verdict, concern));
}

/** Stretches of the post that may point at a patient: masked wherever the post is quoted. */
export function secretsOf(verdict: Verdict, concern: Concern): readonly Span[] {
  const learned = verdict.proofs.filter((proof) => "learned" in proof.by && isSecret(proof, verdict, concern));
  return [...knownSecrets(verdict, concern), ...learned.flatMap(({ span }) => span ?? [])];
}

function isSecretNote({ by }: Proof, concern: Concern): boolean {
  return "note" in by && (direct.has(by.note) || (indirect.has(by.note) && aboutPatients.has(concern)));
}

function knownSecrets(verdict: Verdict, concern: Concern): readonly Span[] {
  const noted = verdict.proofs.flatMap((proof) => (proof.span !== undefined && isSecretNote(proof, concern) ? [proof.span] : []));
  return [...verdict.identifying, ...noted, ...(aboutPatients.has(concern) ? (verdict.particulars ?? []) : [])];
}

/** The learned model weighs any words, those of a patient's story too: where a patient is at stake, all that looks telling is masked. */
const mayTell = (text: string, span: Span, verdict: Verdict, concern: Concern): boolean =>
  overlaps(span, knownSecrets(verdict, concern)) || (aboutPatients.has(concern) && tellingLook.test(text));

const overlaps = (span: Span, others: readonly Span[]): boolean => others.some((other) => other.start < span.end && span.start < other.end);
