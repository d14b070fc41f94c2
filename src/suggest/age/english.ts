import type { Note } from "../../model/note.ts";
import { pattern } from "../../text/pattern.ts";
import type { Change, Option } from "../change.ts";
import { option, type Scene } from "../scene.ts";
import { decadeOf, somethingOf, yearsIn } from "./years.ts";

const months = pattern("(?:months?|mths?|mo|weeks?|wks?|days?|hours?)\\b|/(?:12|52)", "");
const monthsAfter = pattern("(?:months|weeks|days|hours|mths|wks) (?:old|of age)$", "");
const attribute = pattern("[ -]?(?:yo[mf]?|y/o|y\\.o\\.?|yrs?[ -]olds?|years?-olds?|year olds?|years?-young|y old|y-o)$", "");
const predicate = pattern("(?:years?|yrs) (?:old|young|of age)$|'s (?:old|young)$", "");
const sexed = pattern("^\\d{1,3} ?([fm])$|^([fm])/\\d|yo([mf])$|^\\d{1,3} ?(female|male|gent|lady)$", "");
const copula = pattern("(?:\\b(?:is|was|are|were|be|being|been|only|just|still|about|almost|nearly)|'s|'re) $", "");
const female = "woman lady female mother mum mom wife girl daughter sister widow gogo grandmother granny".split(" ");
const male = "man gentleman male gent father dad husband boy son brother widower grandfather guy bloke lad".split(" ");
const people = new Set([...female, ...male, ..."patient person child kid twin baby pupil infant toddler".split(" ")]);
/** Words that cannot go on with a noun after an age: the age is a noun itself. */
const closers = new Set(
  (
    "with who whose whom in on at from to for by and or but is was has had came comes come presented presents presenting brought walked said says told asked " +
    "this that last yesterday today tonight just after before named called died needs needed wants wanted lives living under over out off again because since when"
  ).split(" "),
);

/** English ways to say an age less exactly. */
export function english(scene: Scene, note: Note): readonly Option[] {
  const words = scene.words(note);
  if (note.traits.includes("decade")) return decade(scene, note, words);
  const years = yearsIn(words);
  if (years === undefined) return [];
  if (words.includes("birthday") || words.endsWith("bday")) return [option("leave out which birthday it was", put(note, "birthday"))];
  if (note.traits.includes("months") || months.test(words)) return infant(scene, note, words);
  const sex = sexed.exec(words);
  if (sex !== null) return bySex(note, years, ["f", "female", "lady"].includes(sex[1] ?? sex[2] ?? sex[3] ?? sex[4] ?? ""));
  if (attribute.test(words)) return attributive(scene, note, years);
  if (predicate.test(words)) return predicative(scene, note, years);
  return led(scene, note, years, words);
}

const put = ({ start, end }: { start: number; end: number }, text: string): Change => ({ start, end, text });
const decadeSays = "say the decade instead of the age";
const stageSays = "say the stage of life instead of the age";
const dropSays = "leave out the age";
const isChild = (years: number): boolean => years < 18;
const childNoun = (years: number): string => (years < 13 ? "child" : "young person");
const adultNoun = (years: number): string => (years >= 65 ? "older person" : years < 30 ? "young adult" : "adult");
const whose = (word: string): string => (female.includes(word) ? "her" : male.includes(word) ? "his" : "their");

/** "a 43-year-old", "a 43-year-old woman", "a 43-year-old farmer". */
function attributive(scene: Scene, note: Note, years: number): readonly Option[] {
  const next = scene.wordAfter(note.end);
  const end = note.end + 1 + next.length;
  if (next === "" || closers.has(next)) {
    if (isChild(years)) return [option(stageSays, put(note, childNoun(years)))];
    const mild = option(decadeSays, put(note, `patient in their ${decadeOf(years)}`));
    return years >= 90 ? [option(stageSays, put(note, "older person"))] : [mild, option(stageSays, put(note, adultNoun(years)))];
  }
  const without = option(dropSays, scene.drop(note));
  if (isChild(years)) return people.has(next) ? [without] : [option(stageSays, put(note, "young")), without];
  if (years >= 90) return [option(stageSays, put(note, "older")), without];
  if (people.has(next)) {
    return [option(decadeSays, { start: note.start, end, text: `${next} in ${whose(next)} ${decadeOf(years)}` }), without];
  }
  return [option(decadeSays, put(note, years < 20 ? "young" : somethingOf(years))), without];
}

/** "she is 43 years old", "a man 43 years old". */
function predicative(scene: Scene, note: Note, years: number): readonly Option[] {
  const isSaid = copula.test(scene.before(note.start));
  if (isChild(years)) return isSaid ? [option(stageSays, put(note, `a ${childNoun(years)}`))] : [option(dropSays, scene.drop(note))];
  const noun = adultNoun(years);
  const stage = isSaid ? option(stageSays, put(note, `${noun.startsWith("y") ? "a" : "an"} ${noun}`)) : option(dropSays, scene.drop(note));
  return years >= 90 ? [stage] : [option(decadeSays, put(note, `in their ${decadeOf(years)}`)), stage];
}

const at = pattern("\\bat (?:the )?$", "");

/** "aged 43", "at the age of 43", "turned 43", "(43)", ", 43,". */
function led(scene: Scene, note: Note, years: number, words: string): readonly Option[] {
  if (words.startsWith("turned")) return [option("leave out which birthday it was", put(note, "had a birthday"))];
  if (words.startsWith("turn") || words.startsWith("pushing")) return [];
  if (words.startsWith("age of")) {
    const before = at.exec(scene.before(note.start));
    if (before === null) return [];
    const span = { start: note.start - before[0].length, end: note.end };
    const general = option(
      stageSays,
      put(span, `as ${isChild(years) || years < 30 ? "a" : "an"} ${isChild(years) ? childNoun(years) : adultNoun(years)}`),
    );
    return isChild(years) || years >= 90 ? [general] : [option(decadeSays, put(span, `in their ${decadeOf(years)}`)), general];
  }
  const isSaid = copula.test(scene.before(note.start));
  if (isSaid) return predicative(scene, note, years);
  const dropped = option(dropSays, scene.drop(note));
  if (isChild(years))
    return words.startsWith("age") ? [option(stageSays, put(note, years < 5 ? "under school age" : "of school age")), dropped] : [dropped];
  return years >= 90 ? [dropped] : [option(decadeSays, put(note, `in their ${decadeOf(years)}`)), dropped];
}

/** "43F", "M/67". */
function bySex(note: Note, years: number, isWoman: boolean): readonly Option[] {
  if (isChild(years)) return [option(stageSays, put(note, isWoman ? "girl" : "boy"))];
  const noun = isWoman ? "woman" : "man";
  const plain = option(dropSays, put(note, years >= 65 ? `older ${noun}` : noun));
  return years >= 90 ? [plain] : [option(decadeSays, put(note, `${noun} in ${isWoman ? "her" : "his"} ${decadeOf(years)}`)), plain];
}

const babies = new Set("baby babies infant twin twins newborn neonate bub preemie".split(" "));

/** "a 6-week-old boy", "she was 6 weeks old", "9/12". */
function infant(scene: Scene, note: Note, words: string): readonly Option[] {
  if (babies.has(scene.wordAfter(note.end))) return [option(dropSays, scene.drop(note))];
  if (!monthsAfter.test(words)) return [option('say "baby" instead of the age', put(note, "baby"))];
  const isSaid = copula.test(scene.before(note.start));
  return isSaid ? [option('say "baby" instead of the age', put(note, "a baby"))] : [option(dropSays, scene.drop(note))];
}

/** "in her early forties", "an octogenarian". */
function decade(scene: Scene, note: Note, words: string): readonly Option[] {
  if (words.startsWith("in"))
    return copula.test(scene.before(note.start)) ? [option(stageSays, put(note, "an adult"))] : [option(dropSays, scene.drop(note))];
  if (words.endsWith("genarian")) return [option(stageSays, put(note, "older person"))];
  if (!words.endsWith("something")) return [];
  const next = scene.wordAfter(note.end);
  return next === "" || closers.has(next) ? [option(stageSays, put(note, "adult"))] : [option(dropSays, scene.drop(note))];
}
