import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";
import { byStem } from "../stems.ts";
import { plainKey, type Section } from "./sections.ts";

/** A file of a TikTok export: all of it as JSON, or one section of it as text. */
export interface TikTokFile {
  readonly role: "json" | Section | undefined;
  readonly stem: string;
  /** Why it is left out. */
  readonly why?: string | undefined;
  readonly entry: Entry;
}

const order = ["profile", "json", "comment", "video", "deleted", "live-comment", "live-room", "review", "product", "message"] as const;

/** Names of text files, plain, English and Dutch: other languages have not been seen. */
const known = byStem<Section>({
  profile: "profileinformation profileinfo profielinformatie",
  comment: "comments comment reacties",
  video: "posts videos post video berichten",
  deleted: "recentlydeletedposts onlangsverwijderdeberichten",
  message: "chathistory directmessages directmessage groupchat directeberichten groepschat",
  review: "locationreviews poireview reviews locatierecensies",
  product: "productreviews productrecensies",
  "live-comment": "livecomments watchlivehistory geschiedenisvanlivebekijken reactieoplivestream",
  "live-room": "golivehistory geschiedenisvanlivegaan",
});

const leftOut = byStem({
  "what was watched, liked, searched and shared is no word":
    "watchhistory videobrowsinghistory browsinghistory browsehistory likelist likedvideos favoritevideos favoritesounds favoritehashtags favoriteplaces " +
    "favoriteeffects favoritecomments favoritecollections favoriteplaylists favoritemoviesandtvshows searches searchhistory sharehistory hashtag hashtags stickers reposts " +
    "kijkgeschiedenis likelijst favorietevideo's favorietehashtags favorieteafspeellijsten favorieteeffecten favorietegeluiden " +
    "favorietecollecties favorieteplaatsen favorietereacties favorietefilmsentvprogramma's zoekopdrachten geschiedenisdelen herplaatsingen " +
    "geschiedenisvanadvertentielinks profileviews profielweergaven advertisinglinkhistory",
  "contacts are not read":
    "follower followers followerlist following followinglist blocklist blockedlist block volger volgend blokkeringslijst",
  "purchases and payments are no words":
    "purchases purchasehistory transactionhistory coinpurchasehistory currentpaymentinformation customersupporthistory orderhistory favoriteitem communicationwithshops " +
    "vouchers productbrowsinghistory orderdisputehistory returnsandrefundshistory savedaddressinformation shoppingcartlist donation fundraiser " +
    "geschiedenisvanmuntaankopen transactiegeschiedenis informatieoverhuidigebetaling geschiedenisvanklantenservice bestelgeschiedenis " +
    "favorietitem communicatiemetwinkels geschiedenisvanbladerendoorproducten geschiedenisvanbestelkwesties " +
    "geschiedenisvanretourzendingenenterugbetalingen opgeslagenadresgegevens winkelwagenlijst donatie fondsenwerving aankopen",
  "data on the account":
    "adinterests adsbasedondatareceivedfrompartners usagedatafromthirdpartyappsandwebsites offtiktokactivity offtiktokactivities instantformadsresponses " +
    "mostrecentlocationdata activitysummary loginhistory status settings appsettings autofill aimoji golivesettings watchlivesettings " +
    "thirdpartyinformation platforminfo instellingenvoorlivebekijken instellingenvoorlivegaan informatievanderden instellingen automatischinvullen " +
    "inloggeschiedenis activiteitbuitentiktok samenvattingvanactiviteit meestrecentelocatiegegevens advertentieinteresses " +
    "reactiesopdirectformulieradvertenties readme",
});

const json = pattern("^(?:[^/]{1,100}/){0,2}user_data(?:_tiktok)?(?: \\(\\d{1,3}\\))?\\.json$", "i");
const text = pattern("^(?:[^/]{1,100}/){0,3}([^/]{1,120}?)(?: \\(\\d{1,3}\\))?\\.txt$", "i");

/** The files of an export, whose export it is first. */
export function layoutOf(entries: readonly Entry[]): readonly TikTokFile[] {
  return entries
    .flatMap((entry): TikTokFile[] => {
      if (json.exec(entry.name) !== null) return [{ role: "json", stem: "json", entry }];
      const stem = plainKey(text.exec(entry.name)?.[1] ?? "");
      return stem === "" ? [] : [{ role: known.get(stem), stem, why: leftOut.get(stem), entry }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.entry.path < b.entry.path ? -1 : 1));
}

const rank = ({ role }: TikTokFile): number => (role === undefined ? order.length : order.indexOf(role));
