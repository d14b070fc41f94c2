import { shelves } from "../files.ts";

/** What a file of a LinkedIn export holds, in reading order. */
export const roles = [
  "profile",
  "shares",
  "articles",
  "comments",
  "media",
  "sections",
  "recommendations",
  "invitations",
  "messages",
] as const;

export type Role = (typeof roles)[number];

const numbered = "(?:[-_ ][a-z0-9]{1,20})?\\.csv";
const people = { ignored: "other people's names are not read" };
const others = { ignored: "words of others" };
const wordless = { ignored: "no words of the owner" };

/** Complete exports number some files; blanks and underscores in names have changed. */
export const known = shelves<Role>([
  [`profile${numbered}`, "profile"],
  [`shares${numbered}`, "shares"],
  [`(?:articles/){1,2}.{0,200}\\.html`, "articles"],
  [`comments${numbered}`, "comments"],
  [`rich[_ ]media${numbered}`, "media"],
  [
    `(?:positions|education|projects|honors|honours|volunteering|volunteer[_ ]experience|courses|certifications|publications|patents|organizations|test[_ ]scores|causes[_ ]you[_ ]care[_ ]about|profile[_ ]summary|services?[_ ]marketplace.{0,60}|providers)${numbered}`,
    "sections",
  ],
  [`recommendations[_ ]given${numbered}`, "recommendations"],
  [`invitations${numbered}`, "invitations"],
  [`messages[a-z]{0,20}${numbered}`, "messages"],
  [
    `(?:recommendations[_ ]received|endorsement[_ ]received[_ ]info|learning[_ ]role[_ ]play.{0,60}|guide[_ ]messages|coach[_ ]messages|learning[_ ]coach[_ ]messages)${numbered}`,
    others,
  ],
  [
    `(?:connections|contacts|importedcontacts|imported[_ ]contacts|member[_ ]follows|company[_ ]follows|hashtag[_ ]follows)${numbered}`,
    people,
  ],
  [
    `(?:reactions|votes|instantreposts|saved[_ ](?:jobs|items|job[_ ]alerts).{0,40}|skills|languages|endorsement[_ ]given[_ ]info|logins|email[_ ]addresses|phonenumbers|phone[_ ]numbers|whatsapp[_ ]phone[_ ]numbers|registration|rich[_ ]media[_ ]files|ad[_ ]targeting|ads[_ ]clicked|lan[_ ]ads[_ ]engagement|learning|search[_ ]queries|searchqueries|security[_ ]challenges|receipts.{0,20}|inferences[_ ]about[_ ]you|savedjobalerts|job[_ ](?:applications|seeker[_ ]preferences|applicant[_ ]saved.{0,60})|events|groups|interests|account[_ ]status[_ ]history|verifications/.{0,60}|privacy[_ ]settings|private_identity_asset|digital[_ ]accounts|profile[_ ]photos?)${numbered}`,
    wordless,
  ],
  ["(?:jobs|verifications|media[_ ]files|articles/media|learning)/.{0,300}", wordless],
]);
