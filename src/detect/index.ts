import type { Detector } from "../model/detector.ts";
import { age } from "./age.ts";
import { contact } from "./contact.ts";
import { day } from "./day.ts";
import { identityNumber } from "./identity-number.ts";

/** Every kind of note; a new one is a line here. */
export const detectors: readonly Detector[] = [age, contact, day, identityNumber];
