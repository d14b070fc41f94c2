import type { Finding } from "../model/finding.ts";

/** Concerns as a heading for people who do not know the vocabulary. */
const words: Readonly<Record<Finding["concern"], string>> = {
  "patient-identifier": "A patient's name or number",
  "patient-detail": "A recognisable patient",
  "patient-talk": "Talk about patients",
  "clinical-media": "Clinical pictures",
  "derogatory-patient": "Contempt for patients",
  "derogatory-colleague": "Contempt for colleagues",
  defamation: "Defamation",
  discrimination: "Discrimination",
  profanity: "Foul language",
  intoxication: "Drink and drugs",
  "impaired-posting": "Posting when unfit to",
  "workplace-media": "Pictures from the workplace",
  "patient-contact": "Contact with patients",
  "sexual-boundary": "Sexual boundaries",
  "trainee-boundary": "Boundaries with trainees",
  "private-consultation": "Consultations by message",
  "individual-advice": "Advice to one person",
  "no-referral": "Advice without a referral",
  "unnamed-adviser": "Advice without a name",
  "unsupported-claim": "Claims without support",
  misinformation: "Misinformation",
  vulnerability: "Playing on fear or need",
  "undisclosed-interest": "Interests not disclosed",
  endorsement: "Endorsing a product",
  touting: "Touting for patients",
  "medicine-advertising": "Advertising a medicine",
  testimonial: "Testimonials",
  "review-reply": "Replies to reviews",
  profile: "The profile",
  audience: "Who could read it",
  copyright: "Copyright",
  employer: "The employer",
  mute: "A mute that is wrong",
};

/** A concern in words; an unknown one, from a ruleset of one's own, as it is called. */
export const concernWords = (concern: string): string => (Object.hasOwn(words, concern) ? words[concern as Finding["concern"]] : concern);
