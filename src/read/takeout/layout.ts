import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";

/** What a file of a Takeout may hold; its content decides. In reading order: whose channel it is comes first. */
export const roles = ["channel", "table", "page", "video", "places", "contribution", "shop", "business"] as const;

export type Role = (typeof roles)[number];

export interface TakeoutFile {
  readonly role: Role | undefined;
  /** Its path without "Takeout/". */
  readonly stem: string;
  /** Why it is left out. */
  readonly why?: string | undefined;
  /** Whether no folder says whose it is: its content must. */
  readonly loose?: boolean | undefined;
  readonly entry: Entry;
}

const root = pattern("^Takeout/", "");
const youtube = pattern("^YouTube[^/]{0,60}/", "i");
const maps = pattern("^(?:Google )?(?:Maps|Karten|Mapy|Mapas|Kaarte|地圖|地图)[^/]{0,60}/", "i");
const shop = pattern("^Google Play[^/]{0,40}/(?:Reviews|Rezensionen|Resensies|評論)[^/]{0,40}\\.json$", "i");
const shopRest = pattern("^Google Play[^/]{0,40}/", "i");
const business = pattern("^(?:Google )?(?:My Business|Business Profile|Google My Business|Google Business Profile)/", "i");
const contribution = pattern("/(?:Photos and videos|Fotos und Videos|Questions and Answers|Q&A)[^/]{0,20}/[^/]{1,300}\\.json$", "i");
const settled = pattern("^[^/]{1,80}/(?:history|playlists|subscriptions|music[^/]{0,40})/", "i");
/** Parts that hold nothing that was published, by folder. */
const products: readonly (readonly [RegExp, string])[] = (
  [
    ["mail and chats are not read", "Mail|Google Chat|Hangouts|Google Voice|Voice"],
    ["contacts are not read", "Contacts|Kontakte|Contacte"],
    [
      "what was searched, watched and visited is no word",
      "My Activity|Meine Aktivitäten|My Maps|Chrome|Location History[^/]{0,20}|Timeline|Search[^/]{0,20}|News|Discover",
    ],
    ["private notes and papers are not read", "Drive|Keep|Tasks|Calendar|Notes|Saved|Bookmarks|Shopping Lists|Classroom|Meet"],
    ["pictures of a private collection", "Google Photos|Google Fotos|Photos"],
    [
      "data on the account",
      "Google Account|Profile|Google Pay|Google Wallet|Wallet|Fit|Home App|Google Home|Android Device[^/]{0,60}|Access Log Activity|Devices|Google Store|Google One|Google Play (?:Games|Books|Movies)[^/]{0,60}|Purchases & Reservations|Google Help Communities|Assistant[^/]{0,40}|Gemini[^/]{0,20}|Alerts|Nest|Fitbit|Waze|Cloud Print|Crisis[^/]{0,40}|Data Shared For Research|Package Tracking|Personal Safety|Recorder|Reminders|Street View|Stadia|Google Shopping|Google Finance|Google Workspace[^/]{0,30}|Developers|Google Developers|Google Cloud Search|Groups",
    ],
  ] as const
).map(([why, names]) => [pattern(`^(?:${names})/`, "i"), why]);

/** The files of an export. What is under no folder that is known is left to other readers. */
export function layoutOf(entries: readonly Entry[]): readonly TakeoutFile[] {
  return entries
    .flatMap((entry): TakeoutFile[] => {
      const stem = entry.name.replace(root, "");
      const found = placeOf(stem, stem !== entry.name);
      return found === undefined ? [] : [{ ...found, stem, entry }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.entry.path < b.entry.path ? -1 : 1));
}

function placeOf(stem: string, rooted: boolean): Pick<TakeoutFile, "role" | "why" | "loose"> | undefined {
  const ending = stem.slice(stem.lastIndexOf(".") + 1).toLowerCase();
  if (rooted && !stem.includes("/") && ending === "html") return { role: undefined, why: "a page of links into the export" };
  if (youtube.exec(stem) !== null) return videoSite(stem, ending);
  if (business.exec(stem) !== null) return ending === "json" ? { role: "business" } : undefined;
  if (shop.exec(stem) !== null) return { role: "shop" };
  if (contribution.exec(stem) !== null) return { role: "contribution" };
  if (maps.exec(stem) !== null)
    return ending === "json" ? { role: "places" } : ending === "csv" ? { role: undefined, why: "lists of places are no words" } : undefined;
  const product = products.find(([path]) => path.exec(stem) !== null);
  if (product !== undefined) return { role: undefined, why: product[1] };
  if (shopRest.exec(stem) !== null) return { role: undefined, why: "purchases are no words" };
  // Picked out of the export, or under a folder in another language.
  if (stem.split("/").length > 3) return undefined;
  if (ending === "csv") return { role: "table", loose: true };
  if (ending === "json") return { role: "places", loose: true };
  return ending === "html" ? { role: "page", loose: true } : undefined;
}

function videoSite(stem: string, ending: string): Pick<TakeoutFile, "role" | "why"> | undefined {
  if (ending === "csv") return { role: telling.exec(stem) === null ? "table" : "channel" };
  if (ending === "html") return { role: "page" };
  if (settled.exec(stem) !== null) return { role: undefined, why: "what was watched, searched and subscribed to is no word" };
  return ending === "json" ? { role: "video" } : undefined;
}

const telling = pattern("(?:^|/)(?:channels?|kan[aä]le?|canal|kanaal|kanalas)/?[^/]{0,60}\\.csv$|(?:^|/)channels/", "i");

const rank = ({ role }: TakeoutFile): number => (role === undefined ? roles.length : roles.indexOf(role));
