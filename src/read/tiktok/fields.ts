import type { Audience, Kind } from "../../model/post.ts";
import type { Section } from "./sections.ts";

/** The fields of records, plain, in the languages of the interface; the words of the owner first. */
export interface Fields {
  readonly kind: Kind;
  readonly audience: Audience;
  /** Own words, in their order. */
  readonly words: readonly string[];
  readonly context?: readonly string[];
}

export const fieldsOf: Readonly<Record<Section, Fields>> = {
  profile: { kind: "bio", audience: "unknown", words: ["biodescription", "bio", "biografie", "biografía", "個人簡介"] },
  comment: {
    kind: "comment",
    audience: "public",
    words: [
      "comment",
      "reactie",
      "opmerking",
      "kommentar",
      "comentario",
      "comentário",
      "commentaire",
      "commento",
      "trácht",
      "留言",
      "評論",
      "评论",
    ],
  },
  video: {
    kind: "caption",
    audience: "unknown",
    words: ["title", "titel", "título", "titre", "titolo", "標題", "标题"],
    context: ["addyourstext"],
  },
  deleted: {
    kind: "caption",
    audience: "deleted",
    words: ["title", "titel", "título", "titre", "titolo", "標題", "标题"],
    context: ["addyourstext"],
  },
  message: { kind: "message", audience: "direct", words: ["content", "message", "inhoud", "bericht", "內容", "内容"] },
  review: { kind: "post", audience: "unknown", words: ["reviewtext", "review", "recensietekst"], context: ["placename", "naamvanplaats"] },
  product: {
    kind: "post",
    audience: "unknown",
    words: ["reviewtext", "reviewcontent", "review", "content", "comment"],
    context: ["productname"],
  },
  "live-comment": { kind: "comment", audience: "public", words: ["commentcontent", "questioncontent"] },
  "live-room": { kind: "post", audience: "unknown", words: ["roomtitle"] },
};

export const dateFields = [
  "date",
  "datum",
  "fecha",
  "data",
  "dáta",
  "日期",
  "commenttime",
  "questiontime",
  "livestarttime",
  "reviewdate",
  "createtime",
];
export const linkFields = ["url", "link", "originalposturl", "originalpostlink", "shareurl"];
export const mediaFields = ["photo", "foto"];
export const viewerFields = ["whocanview", "wiekanbekijken"];
export const senderFields = ["from", "van", "von", "de", "寄件者"];
export const nameFields = { handle: ["username", "gebruikersnaam"], name: ["displayname", "nickname", "weergavenaam"] } as const;

/** Who may see a video, in the languages of the interface. */
const viewers: ReadonlyMap<string, Audience> = new Map(
  Object.entries({
    public:
      "public|everyone|openbaar|iedereen|öffentlich|jeder|público|todos|public|tout le monde|pubblico|tutti|publiek|almal|poiblí|公開|所有人|公开",
    followers: "friends|followers|vrienden|volgers|freunde|follower|amigos|seguidores|amis|amici|vriende|cairde|好友|朋友|粉絲",
    draft:
      "private|only me|only you|privé|alleen ik|privat|nur ich|privado|solo yo|moi uniquement|privato|solo io|privaat|príobháideach|私人|僅自己|仅自己",
  } as const).flatMap(([audience, words]) => words.split("|").map((word) => [word, audience as Audience])),
);

/** The audience of a video by what "Who can view" says. */
export const audienceOf = (said: string | undefined): Audience => viewers.get(said?.trim().toLowerCase() ?? "") ?? "unknown";
