import { afrikaans, isAfrikaans } from "./age/afrikaans.ts";
import { chinese } from "./age/chinese.ts";
import { english } from "./age/english.ts";
import type { Particular } from "./change.ts";
import type { Scene } from "./scene.ts";

const kept: ReadonlySet<string> = new Set(["general", "author", "stage"]);

/** Ages as decades and stages of life; the author's own and those of a population stay. */
export function ages(scene: Scene): readonly Particular[] {
  return scene.of("age").flatMap((note) => {
    if (note.traits.some((trait) => kept.has(trait))) return [];
    const tongue = scene.isHan(note) ? chinese : isAfrikaans(scene.words(note)) ? afrikaans : english;
    const options = tongue(scene, note);
    return options.length === 0 ? [] : [{ options }];
  });
}
