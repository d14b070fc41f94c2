import type { Finding } from "../model/finding.ts";
import type { Post } from "../model/post.ts";
import { pattern } from "../text/pattern.ts";
import type { Option, Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";

type About = Pick<Finding, "concern" | "jurisdiction" | "severity">;

/** Where an advert may be labelled and run at all; in South Africa and Hong Kong a label does not make it lawful for a practitioner. */
const labelled: ReadonlySet<string> = new Set(["uk", "ie"]);
const unlabelled: ReadonlySet<string> = new Set(["sa", "hk"]);
const adverts: ReadonlySet<string> = new Set(["undisclosed-interest", "endorsement", "touting", "medicine-advertising"]);
/** Advice that a sentence about a doctor does not put right. */
const beyond: ReadonlySet<string> = new Set([
  "individual-advice",
  "private-consultation",
  "misinformation",
  "unsupported-claim",
  "medicine-advertising",
]);
/** Medicines and treatments that no label makes fit for an advert. */
const grave: ReadonlySet<string> = new Set(["prescription", "controlled", "aesthetic", "slimming", "abortifacient", "vaccine"]);

/** What a post lacks, as an insertion: a disclosure, a referral, a disclaimer. `all` are the findings of the post. */
export function missing(scene: Scene, post: Post, about: About, all: readonly About[], start: number): readonly Particular[] {
  const options = optionsOf(scene, post, about, all, start);
  return options.length === 0 ? [] : [{ options }];
}

function optionsOf(scene: Scene, post: Post, about: About, all: readonly About[], start: number): readonly Option[] {
  const isAlone = !all.some(({ concern, severity }) => severity !== "info" && beyond.has(concern));
  if (about.concern === "no-referral") return !isAlone ? [] : [referral(scene, endOf(scene, post, start))];
  if (about.concern === "profile") return [disclaimer(scene, endOf(scene, post, start))];
  if (about.concern !== "undisclosed-interest" || !labelled.has(about.jurisdiction)) return [];
  const isBarred = all.some(
    ({ concern, jurisdiction }) => concern === "medicine-advertising" || (unlabelled.has(jurisdiction) && adverts.has(concern)),
  );
  if (isBarred || scene.of("medicine").some(({ traits }) => traits.some((trait) => grave.has(trait)))) return [];
  const at = hasMarkup(post) ? paragraphStart(scene.text, start) : scene.text.length - scene.text.trimStart().length;
  // In front matter and in some blocks a "#" is no word.
  if (post.platform === "markdown" && post.origin.place(at, at + 1).column !== 1) return [];
  return [
    {
      says: 'put "#ad" first, and keep it only if it is true that you were paid or given something',
      changes: [{ start: at, end: at, text: "#ad " }],
      claims: true,
    },
  ];
}

/** In a page or a Markdown file the words before and after the paragraph may be a title, a picture's description, machinery. */
const hasMarkup = ({ platform }: Post): boolean => platform === "markdown" || platform === "html";

function paragraphStart(text: string, at: number): number {
  const before = text.lastIndexOf("\n\n", Math.max(0, at - 1));
  return before < 0 ? 0 : before + 2;
}

function endOf({ text }: Scene, post: Post, start: number): number {
  const next = hasMarkup(post) ? text.indexOf("\n\n", start) : -1;
  return (next < 0 ? text : text.slice(0, next)).trimEnd().length;
}

const closed = pattern("[.!?…。！？\\p{Emoji_Presentation}]$", "u");

function referral({ text, language }: Scene, at: number): Option {
  const stop = closed.test(text.slice(Math.max(0, at - 2), at)) ? "" : ".";
  const sentence =
    language === "af"
      ? " Praat met jou dokter oor jou eie geval."
      : language === "zh"
        ? "請向你的醫生查詢自己的情況，有需要時請睇醫生。"
        : " See your doctor for advice about yourself.";
  return option("send the reader to a doctor", {
    start: at,
    end: at,
    text: language === "zh" ? `${stop === "" ? "" : "。"}${sentence}` : stop + sentence,
  });
}

function disclaimer({ text, language }: Scene, at: number): Option {
  const words = language === "af" ? "Menings is my eie" : language === "zh" ? "只代表個人意見" : "Views are my own";
  const before = text.slice(0, at);
  const isParted = before.includes(" | ");
  const stop = closed.test(before.slice(-2)) ? " " : ". ";
  const put = isParted ? ` | ${words}` : language === "zh" ? `${stop === " " ? "" : "。"}${words}。` : `${stop}${words}.`;
  return option("say that the views are your own", { start: at, end: at, text: put });
}
