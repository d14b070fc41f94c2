import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { emails } from "./contact/email.ts";
import type { Found } from "./contact/found.ts";
import { phones } from "./contact/phone.ts";
import { postalCodes } from "./contact/postal-code.ts";
import { streets } from "./contact/street.ts";
import { cueBefore, isCuedAround } from "./cue.ts";
import { hasDigit } from "./digits.ts";
import { settle } from "./settle.ts";
import { needsOf } from "./signal-notes.ts";

const kind = "contact";
/** Words that make a line or an address that of a practice or a service, not of a private person. */
const publicCues = (
  "reception|practice|clinic|surgery|rooms|hospital|call us|ring us|phone us|email us|e-mail us|write to us|visit us|find us|contact us|book|booking|bookings|" +
  "appointment|appointments|helpline|hotline|crisis|emergency|out-of-hours|after hours|front desk|the desk|switchboard|pharmacy|complaints|office|samaritans|" +
  "lifeline|childline|sadag|ambulance|nurses answer|open|opening hours|hours|tel|spreekkamer|spreekkamers|afsprake|apteek|kliniek|hospitaal|noodgevalle|ontvangs|" +
  "10177|10111|112|999|111|熱線|預約|診所|查詢|中心|地址|醫院|藥房|求助|接待處"
).split("|");
/** Somebody else is spoken of: the line is likely theirs. */
const personCues =
  "her|his|she|he|him|mrs|mr|ms|miss|patient|owes|her son|her daughter|mev|mnr|haar|sy|小姐|先生|太太|佢|個病人|媽咪|媽媽|阿媽|爸爸|老公|老婆|個仔|個女|家姐|mother|father|wife|husband|son|daughter|mum|mom|ma|pa|seun|dogter".split(
    "|",
  );
const privateCues =
  "private|personal|my own|my number|my cell|my mobile|her number|his number|their number|persoonlike|private whatsapp|privaat|私人|我手機|佢電話".split(
    "|",
  );

/** Ways to reach or find a person: phone, e-mail, address, postcode. */
export const contact: Detector = {
  kind,
  summary: "A phone number, an address or another way to reach somebody",
  traits: {
    phone: "a phone number",
    mobile: "a mobile number",
    email: "an e-mail address",
    address: "a street address",
    postcode: "a UK postcode",
    eircode: "an Eircode",
    practice: "by the words around it, that of a practice, a service or the author's profile",
    private: "called private, or said to be a person's own",
  },
  wants: 0,
  needs: needsOf([], true, tokenKind.email),
  detect,
};

function detect(text: Annotated): readonly Note[] {
  const found: Found[] = [...emails(text.lower)];
  if (hasDigit(text.lower)) found.push(...phones(text.lower, text.jurisdictions), ...postalCodes(text.plain), ...streets(text));
  return settle(found.map((one) => noted(text, one)));
}

function noted({ post, lower }: Annotated, { start, end, traits, strength }: Found): Note {
  const own = isCuedAround(lower, start, end, privateCues, 40);
  if (own) return { kind, start, end, traits: [...traits.filter((trait) => trait !== "practice"), "private"], strength };
  const open = traits.includes("practice") || post.kind === "bio" || isPublic(lower, start, end);
  return { kind, start, end, traits: open ? [...new Set([...traits, "practice"])] : traits, strength };
}

function isPublic(text: string, start: number, end: number): boolean {
  if (cueBefore(text, start, personCues, 40) >= 0) return false;
  return cueBefore(text, start, publicCues, 70) >= 0 || isCuedAround(text, end, end, publicCues, 24);
}
