import type { Concern } from "../model/concern.ts";
import type { Proof } from "../model/verdict.ts";

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

const direct: ReadonlySet<string> = new Set(["person", "identity-number", "contact", "handle"]);
const indirect: ReadonlySet<string> = new Set(["age", "day", "place", "occupation", "relation", "condition"]);

/** Whether the words of a proof may point at a patient, so that they are masked. */
export function isSecret(proof: Proof, concern: Concern): boolean {
  if (!("note" in proof.by)) return false;
  return direct.has(proof.by.note) || (indirect.has(proof.by.note) && aboutPatients.has(concern));
}
