import type { Folding } from "./folding.ts";
import { isLatinLetter, suspicion, suspicionOf } from "./suspect.ts";

/** Cyrillic and Greek letters, each before the Latin letter it is mistaken for. */
const pairs =
  "аaеeоoрpсcуyхxіiїïјjѕsһhԁdԛqԝwвbкkмmнhтtгrпnАAВBЕEЅSІIЇÏЈJКKМMНHОOРPСCТTУYХXԀDԌGԚQԜWҮYүyӀI" +
  "αaεeιiκkνvοoρpτtυuχxωwηnγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϳj";

const latinOf = (() => {
  const map = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) map.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
  return map;
})();

/** Replaces look-alike letters in words that also hold Latin letters; words wholly Greek or Cyrillic stay as they are. */
export function foldHomoglyphs(out: Folding): void {
  let at = 0;
  while (at < out.length) {
    let end = at;
    let latin = false;
    let foreign = false;
    for (; end < out.length; end++) {
      const unit = out.unit(end);
      if (isLatinLetter(unit)) latin = true;
      else if (suspicionOf(unit) === suspicion.foreign) foreign = true;
      else break;
    }
    if (latin && foreign) for (let index = at; index < end; index++) out.units[index] = latinOf.get(out.unit(index)) ?? out.unit(index);
    at = end + 1;
  }
}
