import type { Detector } from "../model/detector.ts";
import { age } from "./age.ts";
import { condition } from "./condition.ts";
import { contact } from "./contact.ts";
import { credential } from "./credential.ts";
import { day } from "./day.ts";
import { handle } from "./handle.ts";
import { identityNumber } from "./identity-number.ts";
import { medicine } from "./medicine.ts";
import { money } from "./money.ts";
import { occupation } from "./occupation.ts";
import { offer } from "./offer.ts";
import { person } from "./person.ts";
import { place } from "./place.ts";
import { practitioner } from "./practitioner.ts";
import { relation } from "./relation.ts";
import { signature } from "./signature.ts";

/** Every kind of note; a new one is a line here. */
export const detectors: readonly Detector[] = [
  age,
  condition,
  contact,
  credential,
  day,
  handle,
  identityNumber,
  medicine,
  money,
  occupation,
  offer,
  person,
  place,
  practitioner,
  relation,
  signature,
];
