import { pattern } from "../text/pattern.ts";
import type { Option, Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";
import { stretches } from "./stretch.ts";

const between: ReadonlySet<string> = new Set(["of", "on", "in", "on the", "in the", "-", "/", "van", "in die"]);
const preposition = pattern("(?<![\\p{L}\\p{N}])(in|on|at|from|to|of|into|onto|by|op|uit|na|van) (?:the |die )?$", "u");
const digit = pattern("\\p{Nd}", "u");

/** Numbers of wards and beds as "the ward"; a bed that stands for who lies in it as "a patient". */
export function wards(scene: Scene): readonly Particular[] {
  const notes = scene
    .of("place")
    .filter(({ traits, strength }) => (traits.includes("ward") && strength !== "weak") || traits.includes("bed"));
  return stretches(scene, notes, between).map((stretch) => {
    const isBed = stretch.notes[0]?.traits.includes("bed") === true;
    return { options: scene.isHan(stretch) ? chinese(scene, stretch, isBed) : latin(scene, stretch, isBed) };
  });
}

const says = 'say "the ward" instead of its name or number';

function latin(scene: Scene, { start, end }: { start: number; end: number }, isBed: boolean): readonly Option[] {
  const led = preposition.exec(scene.before(start));
  const from = start - (led?.[0].length ?? 0);
  const isAfrikaans = scene.language === "af";
  const ward = isAfrikaans ? "die saal" : "the ward";
  if (led !== null) {
    const word = led[1] ?? "";
    const kept = ["from", "to", "of", "onto", "uit", "na", "van"].includes(word) ? word : isAfrikaans ? "in" : "on";
    return [option(says, { start: from, end, text: `${kept} ${ward}` })];
  }
  const article = scene.wordBefore(start);
  const bare = article === "the" || article === "die" ? 1 : 0;
  if (isBed)
    return [
      option("leave out the number of the bed", {
        start,
        end,
        text: bare === 1 ? (isAfrikaans ? "pasiënt" : "patient") : isAfrikaans ? "’n pasiënt" : "a patient",
      }),
    ];
  return [option(says, { start, end, text: bare === 1 ? ward.slice(4) : ward })];
}

function chinese(scene: Scene, stretch: { start: number; end: number }, isBed: boolean): readonly Option[] {
  const { start, end } = stretch;
  return digit.test(scene.words(stretch)) || isBed ? [option(says, { start, end, text: "病房" })] : [];
}
