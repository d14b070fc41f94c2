import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { byStem } from "../stems.ts";

/** What a file of a LinkedIn export holds, in reading order: the owner comes first. */
export const roles = [
  "profile",
  "shares",
  "article",
  "comments",
  "media",
  "recommendations",
  "listing",
  "invitations",
  "messages",
] as const;

export type Role = (typeof roles)[number];

export interface LinkedInFile {
  /** Undefined where the name is not known: its header may tell. */
  readonly role: Role | undefined;
  /** The name without folder, number, ending, case and blanks: "richmedia". */
  readonly stem: string;
  /** Why it is left out. */
  readonly why?: string | undefined;
  readonly entry: Entry;
}

const known = byStem<Role>({
  profile: "profile",
  shares: "shares",
  comments: "comments",
  media: "richmedia",
  recommendations: "recommendationsgiven",
  invitations: "invitations",
  messages: "messages messagesthreads",
  listing:
    "positions education projects honors volunteering courses publications patents certifications organizations testscores profilesummary " +
    "causesyoucareabout providers services servicesmarketplaceproviders",
});

/** What is no word of the owner's, or none for others to read. */
const leftOut = byStem({
  "reactions are no words": "reactions likes votes instantreposts hashtagfollows",
  "recommendations and endorsements received are words of others": "recommendationsreceived endorsementreceivedinfo",
  "endorsements are no words": "endorsementgiveninfo skills languages",
  "contacts are not read":
    "connections contacts importedcontacts memberfollows companyfollows companypages memberships groups blockedmembers publisherfollows",
  "applications for jobs are not published":
    "jobapplications savedjobs savedjobalerts jobseekerpreferences jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses " +
    "onlinejobpostings savedanswers screeningquestionresponses",
  "chats with assistants and courses are not read": "coachmessages guidemessages learningcoachmessages learningroleplaymessages learning",
  "data on the account":
    "accountstatushistory adtargeting adsclicked lanadsengagement emailaddresses phonenumbers whatsappphonenumbers logins registration " +
    "securitychallenges searchqueries saveditems receipts receiptsv2 receiptslbp inferencesaboutyou privateidentityasset identity " +
    "verifications verification events engagements opportunities servicesmarketplaceengagements servicesmarketplaceopportunities " +
    "volunteeringopportunities dmasettings usersettings devices subscriptions premium",
});

const table = pattern("^(?:[^/]{1,60}/){0,2}([^/]{1,120}?)(?:_\\d{1,20}| \\(\\d{1,3}\\)){0,2}\\.csv$", "i");
const article = pattern("^(?:articles/){1,2}[^/]{1,300}\\.html?$", "i");
const signs = pattern("[\\s_&-]", "g");

/** The files of an export by their anchored paths; what is neither a table nor an article is none of its. */
export function layoutOf(entries: readonly Entry[]): readonly LinkedInFile[] {
  return entries
    .flatMap((entry): LinkedInFile[] => {
      if (article.exec(entry.name) !== null) return [{ role: "article", stem: "article", entry }];
      const stem = table.exec(entry.name)?.[1]?.replace(signs, "").toLowerCase();
      if (stem === undefined) return [];
      return [{ role: known.get(stem), stem, why: leftOut.get(stem), entry }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.entry.path < b.entry.path ? -1 : 1));
}

const rank = ({ role }: LinkedInFile): number => (role === undefined ? 1 : roles.indexOf(role));
