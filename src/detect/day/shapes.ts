import { pattern } from "../../text/pattern.ts";
import type { Shape } from "../scan.ts";

const month =
  "(?:jan(?:uary|uarie)?|feb(?:ruary|ruarie)?|mar(?:ch)?|maart|apr(?:il)?|may|mei|june?|junie|july?|julie|aug(?:ust|ustus)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|des(?:ember)?)";
const ordinal = "(?:st|nd|rd|th|ste|de)?";

/** Dates, clock times and years that begin with a digit. */
export const digitShapes: readonly Shape[] = [
  { find: pattern(`\\d{1,2}${ordinal}(?: of)? ${month}(?:,? (?:19|20)\\d\\d)?`), traits: ["date"], strength: "fair" },
  {
    find: pattern(
      "[0-3]?\\d/[01]?\\d/(?:19|20)\\d\\d|[0-3]?\\d[-.][01]?\\d[-.](?:19|20)\\d\\d|[0-3]\\d/[01]\\d/\\d\\d|(?:19|20)\\d\\d[-/][01]?\\d[-/][0-3]?\\d",
    ),
    traits: ["date"],
    strength: "fair",
  },
  {
    find: pattern("(?:[01]?\\d|2[0-3])(?::|h)[0-5]\\d(?: ?[ap]\\.?m)?|(?:1[0-2]|0?[1-9])(?:\\.[0-5]\\d)? ?[ap]\\.?m\\.?"),
    traits: ["clock"],
    strength: "fair",
  },
  { find: pattern("\\d{1,2}月\\d{1,2}[日號]|\\d{1,2}號(?:朝|夜|早|晏|下)"), traits: ["date"], strength: "fair" },
  { find: pattern("\\d{1,2}(?:點(?:半|\\d{1,2}分|鐘)?|時(?:半|\\d{1,2}分))(?!鐘頭)"), traits: ["clock"], strength: "fair" },
];

/** Numbers with a word before them: "March 4th", "the 19th", "in 1967". */
export const ledShapes: readonly Shape[] = [
  { find: pattern("\\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?"), lead: pattern(`${month} $`, ""), traits: ["date"], strength: "fair" },
  { find: pattern("\\d{1,2}(?:st|nd|rd|th|ste|de)"), lead: pattern("(?:the|on the|die|op die) $", ""), traits: ["date"], strength: "weak" },
  {
    find: pattern("18\\d\\d|19\\d\\d|200\\d"),
    lead: pattern("(?:in|since|back in|of|during|sedert|in die jaar) $", ""),
    traits: ["distant"],
    strength: "weak",
  },
  {
    find: pattern("(?:half (?:past )?)?\\d{1,2} (?:o'clock|in the (?:morning|afternoon|evening)|at night|this morning|last night)"),
    lead: pattern("(?:at|around|about|till|until|before|by) $", ""),
    traits: ["clock"],
    strength: "fair",
  },
];

/** Dates and hours in Chinese numerals. */
export const chineseShapes: readonly Shape[] = [
  {
    find: pattern("[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十廿卅]{1,3}[日號]|初[一二三四五六七八九十])"),
    traits: ["date"],
    strength: "fair",
  },
  { find: pattern("(?:上月|今月|本月|呢個月)[一二三四五六七八九十廿]{1,3}[日號]"), traits: ["date"], strength: "fair" },
  {
    find: pattern(
      "(?:凌晨|半夜|朝早|夜晚|今晚|晚上|下晝|下午|上晝|上午|清晨|深夜|朝)(?:[一二兩三四五六七八九十]{1,2}|\\d{1,2})[點時](?:半|鐘|[一二三四五六七八九十]{1,3}分?)?",
    ),
    traits: ["clock"],
    strength: "fair",
  },
  { find: pattern("[一二三四五六七八九][點](?:半|幾|鐘)"), traits: ["clock"], strength: "weak" },
];

const weekday = "(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|ma|di|wo|do|vr|sa)(?:day|sday|nesday|rsday|urday)?";
/** Opening hours, ranges and effective dates: "Mon–Fri 08:00–16:30", "8am to 8pm", "from 1 March". */
export const noticeShapes: readonly Shape[] = [
  { find: pattern(`[-–—/&+] ?${weekday}`), lead: pattern(`${weekday} ?$`, ""), traits: ["weekday", "notice"], strength: "weak" },
  {
    find: pattern(
      "\\d{1,2}(?:[:.h]\\d\\d)?(?: ?[ap]m)?(?: ?[-–—] ?| to | tot | till | until |至)\\d{1,2}(?:[:.h]\\d\\d| ?[ap]m|時)(?: ?[ap]m)?",
    ),
    traits: ["clock", "notice"],
    strength: "weak",
  },
  {
    find: pattern(`\\d{1,2}${ordinal} ${month}`),
    lead: pattern("(?:from|by|until|till|before|vanaf|tot|teen|voor) (?:the )?$", ""),
    traits: ["date", "notice"],
    strength: "weak",
  },
  {
    find: pattern("\\d{4}-\\d\\d-\\d\\d"),
    lead: pattern("(?:date|datum|updated|published): ?$", ""),
    traits: ["date", "notice"],
    strength: "weak",
  },
  { find: pattern("\\d{1,2}月\\d{1,2}日起"), lead: pattern("[由自從]$", ""), traits: ["date", "notice"], strength: "weak" },
  {
    find: pattern("[至到][一二三四五六日]"),
    lead: pattern("(?:星期|禮拜|周)[一二三四五六日]$", ""),
    traits: ["weekday", "notice"],
    strength: "weak",
  },
];
