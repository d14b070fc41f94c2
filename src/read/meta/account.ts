import type { Audience, Author } from "../../model/post.ts";
import { isMe } from "../me.ts";
import type { Passage } from "../passage.ts";
import { pick, pickList, pickMembers } from "../pick.ts";
import { plainLabel } from "./label-words.ts";
import { isoTime, passageAt, said } from "./words.ts";

const listed = (words: string): ReadonlySet<string> => new Set(words.split("|"));

/** Labels of the profile, as languages of the interface write them. */
const nameLabels = listed("name|naam|ainm|igama|nombre|nom|nome|名稱|姓名|nazwa|ad|имя|الاسم|nume|emri");
const handleLabels = listed(
  "username|gebruikersnaam|ainm úsáideora|igama lomsebenzisi|nombre de usuario|nom d’utilisateur|nom d'utilisateur|nome de usuário|nome utente|" +
    "nutzername|benutzername|用戶名稱|使用者名稱|用户名|nazwa użytkownika|kullanıcı adı|имя пользователя|اسم المستخدم|nume de utilizator|emri i përdoruesit",
);
const bioLabels = listed(
  "bio|biography|biografie|biografía|biographie|biografia|beathaisnéis|個人簡介|自我介紹|个人简介|opis|biyografi|биография|steckbrief",
);
const lockLabels = listed(
  "private account|private profile|privaat rekening|privérekening|privéaccount|cuntas príobháideach|i-akhawunti eyimfihlo|cuenta privada|compte privé|" +
    "privates konto|account privato|conta privada|不公開帳號|私人帳號|私密帐户|私人帳戶",
);
const yes = listed("true|yes|ja|tá|yebo|sí|oui|sì|sim|是");
const no = listed("false|no|nee|nein|níl|cha|non|não|否");

/** Later than all: without a time anything may have been before. */
const unknownTime = "9999";

/** Whose export of Instagram or Threads it is, and who could see the posts of the account. */
export class Account {
  readonly #me: readonly string[];
  readonly #formerNames: string[] = [];
  #author: Author = {};
  #isLocked: boolean | undefined;
  /** When the account was last locked or opened; "" where it never was; undefined where nothing tells. */
  #lastChange: string | undefined;

  constructor(me: readonly string[] = []) {
    this.#me = me;
  }

  /** Takes personal_information.json and gives the words of the bio. */
  addProfile(value: unknown): readonly Passage[] {
    const key = pickMembers(value).find(([name]) => name.startsWith("profile_user") || name.startsWith("text_post_app_"))?.[0];
    const base = key === undefined ? [] : [key, 0];
    const record = key === undefined ? value : pickList(value, key)[0];
    const under = (wanted: ReadonlySet<string>): string | undefined =>
      pickMembers(record, "string_map_data").find(([label]) => wanted.has(plainLabel(label)))?.[0];
    const textUnder = (wanted: ReadonlySet<string>): string | undefined => {
      const label = under(wanted);
      return label === undefined ? undefined : said(record, "string_map_data", label, "value");
    };
    const bio = under(bioLabels);
    this.#author = {
      name: this.#author.name ?? textUnder(nameLabels),
      handle: this.#author.handle ?? textUnder(handleLabels),
      bio: this.#author.bio ?? textUnder(bioLabels),
    };
    const lock = textUnder(lockLabels)?.toLowerCase() ?? "";
    this.#isLocked ??= yes.has(lock) ? true : no.has(lock) ? false : undefined;
    return bio === undefined ? [] : passageAt(record, base, "string_map_data", bio, "value");
  }

  /** Takes profile.json of 2018 to 2020, whose members are plain. */
  addOldProfile(value: unknown): readonly Passage[] {
    this.#author = { name: said(value, "name"), handle: said(value, "username"), bio: said(value, "biography") };
    return passageAt(value, [], "biography");
  }

  /** Names that the owner bore formerly. */
  addFormerName(name: string): void {
    this.#formerNames.push(name);
  }

  /** Says that there is a history of the account's being locked and opened, complete up to the day of the export. */
  beginHistory(): void {
    this.#lastChange ??= "";
  }

  /** Says that the history has gaps. */
  breakHistory(): void {
    this.#lastChange = unknownTime;
  }

  /** Takes an entry of that history. */
  addChange(record: unknown): void {
    const stamps = [
      ...pickMembers(record, "string_map_data").map(([, one]) => pick(one, "timestamp")),
      ...pickList(record, "string_list_data").map((one) => pick(one, "timestamp")),
    ];
    const times = stamps.flatMap((stamp) => isoTime(stamp) ?? []).sort();
    const last = times.at(-1) ?? unknownTime;
    if (this.#lastChange === undefined || last > this.#lastChange) this.#lastChange = last;
  }

  /**
   * Who could see a post of that time: told by how the account is now, where its history says that it was so then. Stories may have been for
   * close friends only; comments are seen by whoever sees the post of another: ask for neither.
   */
  audienceAt(at: string | undefined): Audience {
    if (this.#isLocked === undefined || this.#lastChange === undefined || at === undefined || at <= this.#lastChange) return "unknown";
    return this.#isLocked ? "followers" : "public";
  }

  get author(): Author {
    return this.#author;
  }

  get known(): boolean {
    return this.#author.name !== undefined || this.#author.handle !== undefined || this.#me.length > 0;
  }

  isMe(name: string): boolean {
    const { name: own, handle } = this.#author;
    return isMe(name, [...(own === undefined ? [] : [own]), ...(handle === undefined ? [] : [handle]), ...this.#formerNames, ...this.#me]);
  }
}
