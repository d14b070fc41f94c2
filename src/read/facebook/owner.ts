import type { Author } from "../../model/post.ts";
import { isMe } from "../me.ts";
import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { isRecord, pick, pickList, pickMembers } from "../pick.ts";

const bioKeys = ["about_me", "intro", "bio", "intro_bio", "quotes", "favorite_quotes"];
/** Lists of the profile whose entries have a description in the owner's words. */
const experienceKeys = ["work_experiences", "education_experiences"];
const nameLabels = new Set(
  "name|full name|naam|volle naam|ainm|ainm iomlán|igama|姓名|全名|名稱|nombre|nombre completo|nom|nome|nome completo".split("|"),
);
const formerLabels = new Set(
  "previous names|previous name|other names|vorige name|ander name|ainmneacha roimhe seo|曾用名|以前的名稱|nombres anteriores".split("|"),
);
const bioLabels = new Set(
  "about me|about you|bio|intro|quotes|favourite quotes|favorite quotes|oor my|oor jou|bekendstelling|aanhalings|fúm|beathaisnéis|關於我|个人简介|個人簡介|自我介紹|acerca de mí|biografía".split(
    "|",
  ),
);

/** What a label of the page of the profile tells. */
export type ProfileLabel = "name" | "former" | "bio" | undefined;

/** Whose export it is. */
export class Owner {
  readonly #me: readonly string[];
  readonly #names = new Set<string>();
  #name: string | undefined;
  #bio: string | undefined;

  /** `me`: what the owner says to be called. */
  constructor(me: readonly string[] = []) {
    this.#me = me;
  }

  /** Takes profile_information.json and gives the own words of the profile. */
  addProfile(value: unknown): readonly Passage[] {
    const key = pickMembers(value).find(([name]) => name === "profile" || name.startsWith("profile_v"))?.[0];
    const base = key === undefined ? [] : [key];
    const profile = key === undefined ? value : pick(value, key);
    this.addName(said(profile, "name", "full_name") ?? said(profile, "name"));
    for (const list of ["previous_names", "other_names"])
      for (const old of pickList(profile, list))
        this.addName(said(old, "name") ?? (typeof old === "string" ? said({ old }, "old") : undefined));
    const passages = bioKeys.flatMap((bioKey) => {
      const inner = pick(profile, bioKey);
      if (!isRecord(inner)) return passageAt(profile, base, bioKey);
      return ["text", "name", "value"].flatMap((innerKey) => passageAt(profile, base, bioKey, innerKey)).slice(0, 1);
    });
    this.addBio(passages[0]?.text);
    const experiences = experienceKeys.flatMap((list) =>
      pickList(profile, list).flatMap((_, index) => passageAt(profile, base, list, index, "description")),
    );
    return [...passages, ...experiences];
  }

  /** The first name is the present one. */
  addName(name: string | undefined): void {
    if (name === undefined || name.trim() === "") return;
    this.#name ??= name;
    this.#names.add(name);
  }

  addBio(bio: string | undefined): void {
    this.#bio ??= bio;
  }

  get known(): boolean {
    return this.#names.size > 0 || this.#me.length > 0;
  }

  get author(): Author {
    return { name: this.#name, bio: this.#bio };
  }

  /** Whether a name is the owner's, now or formerly. */
  isMe(name: string): boolean {
    return this.#names.has(name) || isMe(name, [...this.#names, ...this.#me]);
  }
}

/** What a label of the page of the profile tells, in whatever language is known. */
export function profileLabel(label: string): ProfileLabel {
  const plain = label.normalize("NFC").trim().toLowerCase();
  return nameLabels.has(plain) ? "name" : formerLabels.has(plain) ? "former" : bioLabels.has(plain) ? "bio" : undefined;
}
