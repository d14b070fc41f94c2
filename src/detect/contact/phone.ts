import type { Strength } from "../../model/signal.ts";
import { pattern } from "../../text/pattern.ts";
import { cueBefore, isCuedAround } from "../cue.ts";
import { isWordUnit, lengthAt } from "../scan.ts";
import type { Found } from "./found.ts";
import { readInternational, readNational } from "./numbering-plan.ts";

const shape = pattern("[+(]{0,2}\\d(?:[ ().\u2010\u2011\u2013-]{0,3}\\d){6,14}", "y");
const cues = (
  "tel telephone phone call calls ring mobile cell cellphone number no whatsapp wa sms text contact dial fax helpline hotline line signal " +
  "bel skakel sel selfoon nommer foon whatsapps fowunela inombolo letsetsa mohala fón guthán uimhir 電話 熱線 查詢 致電 打 手提 手機 聯絡 預約 專線"
).split(" ");
const otherNumbers = "id mrn nhs chi isbn doi ref order invoice account iban folder hn pps ppsn gmc mcrn hpcsa 身份證 病歷".split(" ");

/** Phone numbers: international ones anywhere, national ones by the jurisdictions' customs. `text` is in lower case. */
export function phones(text: string, jurisdictions: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let at = nextStart(text, 0); at >= 0; at = nextStart(text, at)) {
    const length = lengthAt(shape, text, at);
    const phone = length === 0 ? undefined : read(text, at, length, jurisdictions);
    if (phone) found.push(phone);
    at = phone ? phone.end : skipDigits(text, at);
  }
  return found;
}

function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 40 || code > 57 || (code > 43 && code < 48) || code === 41 || code === 42) continue;
    if (!isWordUnit(text.charCodeAt(at - 1))) return at;
  }
  return -1;
}

function skipDigits(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function read(text: string, at: number, length: number, jurisdictions: readonly string[]): Found | undefined {
  const end = at + length;
  const start = text.charAt(at) === "(" && !text.slice(at, end).includes(")") ? at + 1 : at;
  const written = text.slice(start, end);
  const digits = [...written].filter((char) => char >= "0" && char <= "9").join("");
  const abroad = written.includes("+") || digits.startsWith("00");
  const dialled = abroad ? readInternational(digits.startsWith("00") ? digits.slice(2) : digits) : readNational(digits, jurisdictions);
  if (dialled === undefined) return undefined;
  const cued = isCuedAround(text, start, start, cues, 32);
  if (!cued && cueBefore(text, start, otherNumbers, 24) >= 0) return undefined;
  if (!abroad && !digits.startsWith("0") && !cued && !inTwoFours(written)) return undefined;
  const strength: Strength = abroad || cued ? "strong" : "fair";
  const traits = ["phone", ...(dialled.line === "mobile" ? ["mobile"] : []), ...(dialled.line === "freephone" ? ["practice"] : [])];
  return { start, end, traits, strength };
}

/** "9123 4567": without a leading 0 or a cue, eight digits in a row may be a date. */
const inTwoFours = (written: string): boolean => written.length === 9 && " -".includes(written.charAt(4)) && !written.startsWith("20");
