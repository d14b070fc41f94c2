import type { Audience } from "../../model/post.ts";
import { repairMojibake } from "../../text/mojibake.ts";

const listed = (words: string): ReadonlySet<string> => new Set(words.split("|"));

/** Labels of own text, as languages of the interface write them. */
const own = listed(
  "text|message|comment|caption|description|post|note|teks|boodskap|opmerking|kommentaar|onderskrif|beskrywing|plasing|nota|" +
    "téacs|teachtaireacht|trácht|fotheideal|cur síos|postáil|nóta|umlayezo|umyalezo|amazwana|umbhalo|incazelo|molaetsa|" +
    "文字|文本|訊息|消息|留言|評論|评论|內容|内容|說明|说明|描述|帖子|貼文|帖文|附註|" +
    "texto|mensaje|comentario|descripción|publicación|pie de foto|mensagem|comentário|descrição|legenda|publicação|" +
    "texte|commentaire|légende|publication|nachricht|kommentar|beschreibung|bildunterschrift|beitrag|" +
    "testo|messaggio|commento|descrizione|didascalia|tekst|bericht|reactie|bijschrift|beschrijving|besked|beskrivelse|" +
    "komentarz|wiadomość|opis|yorum|mesaj|metin|تعليق|نص|رسالة|комментарий|текст|сообщение|описание|comentariu|koment",
);

/** Labels under which it is told who could see a text. */
const audience = listed(
  "audience|privacy|visibility|gehoor|privaatheid|sigbaarheid|lucht féachana|príobháideachas|分享對象|私隱|隱私|受眾|观众|público|audiencia|" +
    "privacidad|privacidade|confidentialité|audience de la publication|privatsphäre|zielgruppe|pubblico|privacy del post|privacy-instelling|doelgroep",
);

/** Labels of addresses. */
const address = listed("url|link|url-adres|skakel|nasc|網址|网址|連結|链接|enlace|lien|adres|адрес|url-адрес|الرابط");

/** Labels of names, places, things and settings: no words of the owner, however long. */
const others = listed(
  "name|author|username|owner|media owner|target|place name|place|location|address|city|app|app name|reaction|title|group|group name|page|" +
    "page name|event|event name|website|website name|creator|sender|status|type|source|action|category|device|" +
    "naam|skrywer|gebruikersnaam|eienaar|plek|pleknaam|ligging|adres|groep|groepnaam|bladsy|reaksie|titel|" +
    "ainm|údar|ainm úsáideora|úinéir|áit|suíomh|seoladh|grúpa|leathanach|teideal|" +
    "名稱|名称|姓名|作者|用戶名稱|使用者名稱|用户名|擁有者|媒體擁有者|地點|地点|位置|地址|群組|小组|專頁|心情|回應|標題|igama|indawo|" +
    "nombre|autor|autora|propietario|lugar|ubicación|dirección|grupo|página|reacción|título|nom|auteur|propriétaire|lieu|adresse|groupe|réaction|titre|" +
    "nutzername|benutzername|ort|standort|gruppe|seite|reaktion|nome|autore|luogo|indirizzo|gruppo|pagina|reazione|titolo|local|localização|endereço|" +
    "eigenaar|media-eigenaar|locatie|auteursnaam|nazwa|ad|имя|الاسم|الكاتب|автор|yazar",
);

/** Whom a value under such a label means. "Only me" is as good as a draft. */
const meanings: ReadonlyMap<string, Audience> = new Map<string, Audience>([
  ...among("public", "public|everyone|publiek|poiblí|公開|公开|所有人|wonke umuntu|público|pública|öffentlich|pubblica|pubblico|openbaar"),
  ...among("followers", "friends|followers|your friends|vriende|cairde|朋友|好友|追蹤者|abangani|amigos|amis|freunde|amici|vrienden"),
  ...among("draft", "only me|net ek|mise amháin|只限本人|只有我|yimi kuphela|solo yo|moi uniquement|nur ich|solo io|alleen ik|somente eu"),
  ...among("group", "group members|groeplede|群組成員"),
]);

function among(meaning: Audience, words: string): readonly (readonly [string, Audience])[] {
  return words.split("|").map((word) => [word, meaning] as const);
}

/** What stands under a label. */
export type Sense = "own" | "audience" | "address" | "others" | "unknown";

/** The sense of a label as the file writes it; `field` is the platform's own name for it, the same in all languages, where it is told. */
export function senseOf(label: unknown, field?: unknown): Sense {
  for (const name of [label, field]) {
    if (typeof name !== "string") continue;
    const sense = senseOfPlain(plainLabel(name));
    if (sense !== "unknown") return sense;
  }
  return "unknown";
}

/** The sense of a label in small letters that needs no repair. */
export function senseOfPlain(plain: string): Sense {
  if (own.has(plain)) return "own";
  if (audience.has(plain)) return "audience";
  if (address.has(plain)) return "address";
  return others.has(plain) ? "others" : "unknown";
}

/** Who could see a text of which the file says this. */
export const audienceOf = (value: string): Audience | undefined => meanings.get(value.trim().toLowerCase());

/** A label as it reads: bytes joined, small letters. */
export const plainLabel = (label: string): string => repairMojibake(label).normalize("NFC").trim().toLowerCase();

const hanFirst = 0x3400;
const hanLast = 0x9fff;

/** Four words or more, or eight Han characters, and no address: somebody may have typed it. */
export function looksTyped(value: string): boolean {
  if (value.includes("://")) return false;
  let han = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit >= hanFirst && unit <= hanLast) han++;
  }
  return han >= 8 || value.trim().split(" ").length >= 4;
}
