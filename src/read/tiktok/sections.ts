/** What a section of a TikTok export holds. */
export type Section = "profile" | "comment" | "video" | "deleted" | "message" | "review" | "product" | "live-comment" | "live-room";

/** Keys as they are compared: names changed their case, blanks and hyphens over the years. */
export const plainKey = (key: string): string => key.toLowerCase().replaceAll(" ", "").replaceAll("-", "").replaceAll("_", "");

/** Sections by the ends of the paths of keys that lead to their records, plain; `*` is any key. The first that fits counts. */
const known: readonly (readonly [readonly string[], Section])[] = [
  [["profilemap"], "profile"],
  [["comments", "commentslist"], "comment"],
  [["comment", "commentslist"], "comment"],
  [["videos", "videolist"], "video"],
  [["posts", "videolist"], "video"],
  [["recentlydeletedposts", "postlist"], "deleted"],
  [["chathistory", "*"], "message"],
  [["groupchat", "*"], "message"],
  [["groupchat"], "message"],
  [["reviewslist"], "review"],
  [["productreviewhistories"], "product"],
  [["productreviewhistories", "*"], "product"],
  [["watchlivemap", "*", "comments"], "live-comment"],
  [["watchlivemap", "*", "questions"], "live-comment"],
  [["golivelist"], "live-room"],
];

/** Parts that hold no words of the owner's: what was watched, liked, searched, bought, set. */
const wordless = new Set(
  (
    "activity youractivity likesandfavorites likesandfavourites appsettings profileandsettings adsanddata ads incomeplus " +
    "incomepluswallettransactions tiktokshop tiktokshopping tiktoklive income wallet"
  ).split(" "),
);
const wordlessSections = new Set(
  (
    "autofill aimoji reposts watchhistory videobrowsinghistory browsinghistory likelist favoritevideos followerlist followinglist follower " +
    "following platforminfo thirdpartyinformation groupmemberlist participants"
  ).split(" "),
);

/** The section of the records at a path of keys; "none" for known parts without own words; undefined for what is not known. */
export function sectionAt(path: readonly string[]): Section | "none" | undefined {
  const keys = path.map(plainKey);
  const found = known.find(
    ([end]) => end.length <= keys.length && end.every((key, index) => fits(key, keys[keys.length - end.length + index])),
  );
  // A list of videos that were watched stands under a name of its own.
  if (found !== undefined && !keys.some((key) => wordlessSections.has(key))) return found[1];
  return wordless.has(keys[0] ?? "") || keys.some((key) => wordlessSections.has(key)) ? "none" : undefined;
}

const fits = (wanted: string, key: string | undefined): boolean => wanted === "*" || wanted === key;
