import type { Note } from "../model/note.ts";
import { pattern } from "../text/pattern.ts";
import type { Change, Particular } from "./change.ts";
import type { Scene } from "./scene.ts";

const quality = pattern(
  "(?<![\\p{L}\\p{N}])(?:(?:little|poor|wee|baby|old|young|lovely|sweet|dear|our|my|the|liewe|arme|klein|ons|die|ou) ){1,4}$",
  "u",
);
const cue = pattern(" (?:called|named|name is|by the name of|genaamd|met die naam) $", "u");
const noun = pattern(
  "(?<![\\p{L}\\p{N}])(?:patient|lady|gentleman|man|woman|boy|girl|baby|child|son|daughter|husband|wife|mother|father|brother|sister|gogo|client|resident|pasiënt|seun|dogter|man|vrou|eggenoot),? $",
  "u",
);
const greeting = pattern(
  "(?:^|[\\n.!?] ?)(?:hi|hello|hey|dear|good morning|good day|thanks|thank you|cheers|sorry|liewe|beste|hallo|dag|dankie)(?: there)?,? $",
  "",
);
const formal = pattern("(?:^|[\\n.!?] ?)(dear|liewe|beste) $", "");
const word = pattern("\\p{L}{3,}", "gu");
const titles = new Set("mr mrs ms miss mev mnr mej mister baby gogo oom tannie tant auntie aunty uncle ouma oupa tata mama sis".split(" "));

/** Private names: each person once, wherever the name stands. */
export function persons(scene: Scene): readonly Particular[] {
  const groups: Note[][] = [];
  for (const note of scene.of("person")) {
    if (!note.traits.includes("private")) continue;
    const names = namesIn(scene, note);
    const same = groups.find((group) => group.some((other) => overlaps(names, namesIn(scene, other))));
    if (same === undefined) groups.push([note]);
    else same.push(note);
  }
  return groups.map((group, at) => ({
    options: [{ says: "strike out the name", changes: group.map((note) => strike(scene, note, at === 0)) }],
  }));
}

const namesIn = (scene: Scene, note: Note): ReadonlySet<string> =>
  new Set(
    scene.isHan(note)
      ? [scene.words(note).slice(0, 1)]
      : (scene.words(note).match(word) ?? [scene.words(note)]).filter((one) => !titles.has(one)),
  );

const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

function strike(scene: Scene, note: Note, isFirst: boolean): Change {
  const { start, end } = note;
  if (scene.language === "zh" || scene.isHan(note))
    return { start, end, text: scene.text.slice(0, start).endsWith("病人") ? "" : isFirst ? "病人" : "某人" };
  const before = scene.before(start);
  const called = cue.exec(before);
  if (called !== null) return scene.drop({ start: start - called[0].length + 1, end });
  const hail = formal.exec(before);
  if (hail !== null) return { start: start - (hail[1] ?? "").length - 1, end, text: scene.language === "af" ? "Hallo" : "Hello" };
  const isPossessive = scene.words({ start: end, end: end + 2 }) === "'s";
  if (!isPossessive && (greeting.test(before) || note.traits.includes("addressed"))) return scene.drop(note);
  if (noun.test(before) && !isPossessive) return before.endsWith(", ") ? { start: start - 2, end, text: "" } : scene.drop(note);
  const from = start - (quality.exec(before)?.[0].length ?? 0);
  const afrikaans = isFirst ? "die pasiënt" : "iemand";
  return { start: from, end, text: scene.language === "af" ? afrikaans : isFirst ? "the patient" : "somebody else" };
}
