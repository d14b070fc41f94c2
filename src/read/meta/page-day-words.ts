/** Names of months from January on, in the languages of the interface that are common where the rules come from, and the larger ones beside. */
const months: readonly (readonly string[])[] = [
  "january|januarie|januari|januar|janvier|enero|janeiro|gennaio|eanáir|januwari",
  "february|februarie|februari|februar|février|febrero|fevereiro|febbraio|feabhra|febhuwari",
  "march|maart|mrt|märz|mars|marzo|março|márta|mashi",
  "april|avril|abril|aprile|aibreán|ephreli",
  "may|mei|mai|mayo|maio|maggio|bealtaine|meyi",
  "june|junie|juni|juin|junio|junho|giugno|meitheamh",
  "july|julie|juli|juillet|julio|julho|luglio|iúil|julayi",
  "august|augustus|août|agosto|lúnasa|agasti",
  "september|septembre|septiembre|setembro|settembre|meán|septhemba",
  "october|oktober|octobre|octubre|outubro|ottobre|deireadh|okthoba",
  "november|novembre|noviembre|novembro|samhain|novemba",
  "december|desember|dezember|décembre|diciembre|dezembro|dicembre|nollaig|disemba",
].map((names) => names.split("|"));

/** The number of the month that a word in small letters names, in full or cut to three letters or more. */
export function monthOf(word: string): number | undefined {
  const name = word.endsWith(".") ? word.slice(0, -1) : word;
  if (name.length < 3) return undefined;
  const whole = months.findIndex((names) => names.includes(name));
  if (whole >= 0) return whole + 1;
  const fits = months.flatMap((names, index) => (names.some((full) => full.startsWith(name)) ? [index + 1] : []));
  return fits.length === 1 ? fits[0] : undefined;
}

const before = new Set("am|a.m.|a.m|vm|vm.|上午|凌晨|早上|r.n.|ekuseni".split("|"));
const after = new Set("pm|p.m.|p.m|nm|nm.|下午|晚上|中午|i.n.|ntambama".split("|"));

/** Which half of the day a word names. */
export function partOfDay(word: string): "before" | "after" | undefined {
  return before.has(word) ? "before" : after.has(word) ? "after" : undefined;
}

/** Words beside those of months that a date may have: days of the week, what stands between, zones, and "updated". */
export const dateWords: ReadonlySet<string> = new Set([
  ...before,
  ...after,
  ...(
    "at|on|of|the|de|del|a|las|la|um|uhr|à|om|kl|kl.|ore|alle|le|às|den|ag|ar|ngo|utc|gmt|est|pst|sast|st|nd|rd|th|年|月|日|fómhair|foghair|na|" +
    "updated|bygewerk|opgedateer|更新|已更新|nuashonraithe|actualizado|mis|jour|aktualisiert|aggiornato|atualizado|bijgewerkt|edited|created|" +
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|maandag|dinsdag|woensdag|donderdag|vrydag|saterdag|sondag|" +
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|" +
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|luan|máirt|céadaoin|déardaoin|aoine|satharn|domhnach|星期一|星期二|星期三|星期四|星期五|星期六|星期日"
  ).split("|"),
]);
