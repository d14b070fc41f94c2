import { pattern } from "../text/pattern.ts";
import type { Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";

const owner = pattern(
  "(?<![\\p{L}\\p{N}])(?:her|his|their|sy|haar|hul)(?: (?:eldest|youngest|older|younger|little|elderly|own|new|only|oudste|jongste))? $",
  "u",
);
const many = pattern("(?:s|ren|kinders|ouers)$", "");

/** "her husband" as "a relative". */
export function relations(scene: Scene): readonly Particular[] {
  return scene.of("relation").flatMap((note) => {
    if (!note.traits.includes("patient-kin")) return [];
    if (scene.isHan(note))
      return [{ options: [option('say "a relative" for the family', { start: note.start, end: note.end, text: "家人" })] }];
    const led = owner.exec(scene.before(note.start));
    if (led === null) return [];
    const isMany = many.test(scene.words(note));
    const text = scene.language === "af" ? (isMany ? "familielede" : "’n familielid") : isMany ? "relatives" : "a relative";
    return [{ options: [option('say "a relative" for the family', { start: note.start - led[0].length, end: note.end, text })] }];
  });
}
