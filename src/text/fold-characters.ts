import type { Folding } from "./folding.ts";
import { isLatinLetter, suspicion, suspicionOf } from "./suspect.ts";

const smallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";
const dropped = "\u00ad\u034f\u061c\u115f\u1160\u180e\u3164\ufeff\uffa0";
const nothing = -1;

/** Copies `text` into `out` character by character: invisible ones dropped, fancy letters made plain, accents composed. */
export function foldCharacters(text: string, out: Folding): void {
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isMark(text.charCodeAt(at + 1)) && !isMark(unit)) at = compose(text, at, out);
    else if (unit < 0x80 && unit !== 0x60) out.push(unit, at, ++at);
    else if ((unit & 0xfc00) === 0xd800) at = pair(text, at, out);
    else {
      const folded = foldUnit(text, at, unit, out.unit(out.length - 1));
      if (folded !== nothing) out.push(folded, at, at + 1);
      at++;
    }
  }
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function isOverlay(unit: number): boolean {
  return unit >= 0x334 && unit <= 0x338;
}

/** A letter with its combining marks: NFC; overlays (struck-through letters) and piled-up marks dropped. Returns the offset after it. */
function compose(text: string, at: number, out: Folding): number {
  let end = at + 1;
  let marks = "";
  for (; isMark(text.charCodeAt(end)); end++) {
    const unit = text.charCodeAt(end);
    if (!isOverlay(unit) && unit !== 0x34f && marks.length < 8) marks += text[end];
  }
  const base = foldUnit(text, at, text.charCodeAt(at), out.unit(out.length - 1));
  const whole = base === nothing ? "" : (String.fromCharCode(base) + marks).normalize("NFC");
  const kept = whole.length > 3 ? whole.slice(0, 1) : whole;
  for (let index = 0; index < kept.length; index++) out.push(kept.charCodeAt(index), at, end);
  return end;
}

/** A surrogate pair: mathematical and enclosed letters become plain, tag characters outside emoji are dropped, all else stays. */
function pair(text: string, at: number, out: Folding): number {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  if ((low & 0xfc00) !== 0xdc00) {
    out.push(high, at, at + 1);
    return at + 1;
  }
  const letter = fancyLetter(text, at, high, low);
  const before = out.unit(out.length - 1);
  const hiddenTag = high === 0xdb40 && low <= 0xdc7f && (before & 0xfc00) !== 0xdc00;
  if (letter !== nothing) {
    const selector = text.charCodeAt(at + 2) === 0xfe0f ? 1 : 0;
    out.push(letter, at, at + 2 + selector);
    return at + 2 + selector;
  }
  if (!hiddenTag) {
    out.push(high, at, at + 1);
    out.push(low, at + 1, at + 2);
  }
  return at + 2;
}

function fancyLetter(text: string, at: number, high: number, low: number): number {
  if (high === 0xd835) return onlyUnit(text.slice(at, at + 2).normalize("NFKC"));
  if (high !== 0xd83c || low < 0xdd30 || low > 0xdd89) return nothing;
  const index = (low - 0xdd30) % 32;
  const bloodOrParking = low === 0xdd70 || low === 0xdd71 || low === 0xdd7e || low === 0xdd7f;
  if (index > 25 || (bloodOrParking && !besideLetters(text, at))) return nothing;
  return 0x41 + index;
}

function besideLetters(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 2) === 0xfe0f ? at + 3 : at + 2;
  const before = text.charCodeAt(at - 1);
  const isEnclosed = (high: number, low: number) => high === 0xd83c && low >= 0xdd30 && low <= 0xdd89;
  if (isLatinLetter(before) || isLatinLetter(text.charCodeAt(next))) return true;
  return isEnclosed(text.charCodeAt(at - 2), before) || isEnclosed(text.charCodeAt(next), text.charCodeAt(next + 1));
}

function onlyUnit(text: string): number {
  return text.length === 1 ? text.charCodeAt(0) : nothing;
}

/** The unit that one unit outside ASCII stands for; `before` is the folded unit before it. */
function foldUnit(text: string, at: number, unit: number, before: number): number {
  const kind = suspicionOf(unit);
  if (kind === suspicion.simple) return unit === 0xa0 ? 0x20 : 0x27;
  if (kind === suspicion.besideLetter) return foldBesideLetter(text, at, unit, before);
  if (kind === suspicion.wide) return followsWideLetter(text, at) ? unit - 0xfee0 : unit;
  if (kind !== suspicion.sure) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (unit === 0x2028 || unit === 0x2029) return 0x0a;
  if (unit === 0x3000 || unit === 0x202f || unit === 0x205f || (unit >= 0x2000 && unit <= 0x200a)) return 0x20;
  if (unit >= 0x24b6 && unit <= 0x24e9) return unit < 0x24d0 ? unit - 0x24b6 + 0x41 : unit - 0x24d0 + 0x61;
  if (unit >= 0x2102 && unit <= 0x2139) return letterlike(unit);
  if ((unit >= 0x200b && unit <= 0x206f) || isOverlay(unit) || dropped.includes(String.fromCharCode(unit))) return nothing;
  const small = smallCapitals.indexOf(String.fromCharCode(unit));
  return small >= 0 ? smallCapitals.charCodeAt(small + 1) : unit;
}

/** Chinese text keeps its full-width punctuation; full-width English loses it with its letters. */
function followsWideLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before >= 0xff10 && suspicionOf(before) === suspicion.sure;
}

function letterlike(unit: number): number {
  const plain = onlyUnit(String.fromCharCode(unit).normalize("NFKC"));
  return plain < 0x80 && isLatinLetter(plain) ? plain : unit;
}

/** Joiners and selectors go beside letters but stay in emoji; an accent between letters is an apostrophe. */
function foldBesideLetter(text: string, at: number, unit: number, before: number): number {
  const after = text.charCodeAt(at + 1);
  if (unit === 0x60 || unit === 0xb4) return isLatinLetter(before) && isLatinLetter(after) ? 0x27 : unit;
  return isLatinLetter(before) || isLatinLetter(after) ? nothing : unit;
}
