/** What a norm is about: the themes of the register of norms, in its order. */
export const themes = [
  "scope",
  "confidentiality",
  "consent",
  "data-protection",
  "boundaries",
  "advice",
  "claims",
  "professionalism",
  "colleagues",
  "defamation",
  "conflicts",
  "advertising",
  "identity",
  "profile",
  "reviews",
  "workplace-media",
  "precautions",
  "employment",
  "copyright",
  "consequences",
  "permitted-use",
] as const;

export type Theme = (typeof themes)[number];
