import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";
import { hasDigit } from "./digits.ts";
import { type Shape, scan } from "./scan.ts";
import { settle } from "./settle.ts";
import { needsOf, type SignalTraits, signalNotes } from "./signal-notes.ts";

const kind = "offer";
const lists: SignalTraits = [
  ["offer-percent", ["percent"]],
  ["offer-code", ["code"]],
  ["offer-free", ["free"]],
  ["offer-deadline", ["deadline"]],
  ["offer-bundle", ["bundle"]],
  ["offer-prize", ["prize"]],
  ["offer-link", ["link"]],
];
const amount = "\\d{1,5}(?:[ ,]\\d{3})?";
const currency = "(?:hk\\$|[£€$r]) ?";
const numeric: readonly Shape[] = [
  {
    find: pattern("\\d{1,2} ?% ?(?:off|discount|afslag|korting|cheaper|less|reduction|lascaine|優惠|折扣)"),
    traits: ["percent"],
    strength: "strong",
  },
  {
    find: pattern("\\d{1,2} ?%"),
    lead: pattern("(?:save|spaar|discount of|up to) (?:up to )?$", ""),
    traits: ["percent"],
    strength: "fair",
  },
  { find: pattern(`${amount} (?:off|discount|afslag|cheaper)`), lead: pattern(`${currency}$`, ""), traits: ["percent"], strength: "fair" },
  {
    find: pattern(`${amount}(?: off)?`),
    lead: pattern(
      `(?:(?:save|spaar|knock|takes?|get|less)|(?:normally|was|usually|instead of|rrp|gewoonlik|in plaas van|原價|正價) ?:?) ?${currency}$`,
      "",
    ),
    traits: ["percent"],
    strength: "fair",
  },
  {
    find: pattern("\\d{1,3} ?(?:people|patients|clients|callers|bookings|to book|followers|customers|mense|kliënte|pasiënte|位|名)"),
    lead: pattern("(?:first|next|eerste|頭|首|限) ?$", ""),
    traits: ["deadline"],
    strength: "strong",
  },
  {
    find: pattern("\\d{1,3} (?:spots|spaces|slots|places|left|plekke)|\\d{1,3}(?=個|名|位)"),
    lead: pattern("(?:only|slegs|just|名額) ?$", ""),
    traits: ["deadline"],
    strength: "weak",
  },
  { find: pattern("\\d{1,2} (?:spots|spaces|slots|plekke) ?(?:only|left|oor)?"), traits: ["deadline"], strength: "fair" },
  { find: pattern("減\\$?\\d{1,5}|\\d{1,2}折|\\d% ?off"), traits: ["percent"], strength: "fair" },
  { find: pattern("\\d,? get \\d|\\d kry \\d|\\d送\\d"), lead: pattern("(?:buy |koop |買)$", ""), traits: ["bundle"], strength: "strong" },
  { find: pattern("\\d for (?:the price of )?\\d|\\d人同行"), traits: ["bundle"], strength: "fair" },
];
const chinese: readonly Shape[] = [
  {
    find: pattern("[一二三四五六七八九][一二三四五六七八九]?折|再減|即減|半價|減價|特價|優惠價|折扣"),
    traits: ["percent"],
    strength: "fair",
  },
  {
    find: pattern(
      "限時|限量|名額有限|先到先得|送完即止|額滿即止|最後(?:幾|[一二三四五六七八九十\\d]{1,3})(?:日|天|位|名|個名額)|只限(?:今|本|呢)",
    ),
    traits: ["deadline"],
    strength: "fair",
  },
];
/** A code is written in capitals with a number behind a name: DRJO15, after a cue or alone. */
const codes: readonly Shape[] = [
  {
    find: pattern("[A-Z][A-Z0-9]{2,19}"),
    lead: pattern("(?:[Cc]ode|CODE|[Kk]ode|[Qq]uote|[Pp]romo|優惠碼|折扣碼|入碼|輸入|密碼)[ :：\"“'‘]{0,3}$", ""),
    traits: ["code"],
    strength: "strong",
  },
  {
    find: pattern("[A-Z]{2,14}\\d{1,3}"),
    lead: pattern("(?<![A-Z])(?:DR|DOC|DOKTER|NURSE|SISTER|PHARM|SISTA)$", ""),
    traits: ["code"],
    strength: "fair",
  },
];

/** Offers: what makes people buy now. General: a sale of umbrellas is one too, and rules combine. */
export const offer: Detector = {
  kind,
  summary: "A discount, a code, a gift, a deadline to buy",
  traits: {
    percent: "a lower price",
    code: "a code to use",
    free: "something for nothing",
    deadline: "only now, only so many",
    bundle: "two for one, bring a friend, a package",
    prize: "a prize, a draw, a reward",
    link: "a link to buy or book",
  },
  wants: 0,
  needs: needsOf(lists, true, tokenKind.han | tokenKind.shout),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const notes = signalNotes(kind, text, lists);
  const { kinds } = text.tokens;
  if (hasDigit(text.lower)) notes.push(...scan(kind, text.lower, numeric), ...scan(kind, text.plain, codes));
  else if (kinds & tokenKind.shout) notes.push(...scan(kind, text.plain, codes));
  if (kinds & tokenKind.han) notes.push(...scan(kind, text.lower, chinese));
  return settle(notes);
}
