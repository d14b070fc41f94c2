import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Note } from "../model/note.ts";
import { tokenKind } from "../model/tokens.ts";
import { pattern } from "../text/pattern.ts";

/** Registration and practice numbers of practitioners, each by the body that gives it. They are public, and never a patient's. */
export const practitioner: Detector = {
  kind: "practitioner",
  summary: "a practitioner's own registration or practice number",
  traits: {
    hpcsa: "Health Professions Council of South Africa: MP 0123456",
    sanc: "South African Nursing Council",
    sapc: "South African Pharmacy Council",
    practice: "practice number of the Board of Healthcare Funders: PR 0123456",
    gmc: "General Medical Council, seven digits",
    nmc: "Nursing and Midwifery Council: 12A3456B",
    gphc: "General Pharmaceutical Council, seven digits",
    gdc: "General Dental Council",
    hcpc: "Health and Care Professions Council: PH12345",
    mchk: "Medical Council of Hong Kong: M12345",
    imc: "Irish Medical Council, up to six digits",
    nmbi: "Nursing and Midwifery Board of Ireland",
    psi: "Pharmaceutical Society of Ireland",
    coru: "CORU: PT012345",
  },
  wants: tokenKind.number | tokenKind.word,
  needs: { signals: [], digit: true },
  detect,
};

/** Up to a few words of "registration number:" between the body and the number. */
const words =
  "(?: ?(?:no|nr|number|reg|registration|registered|registrasie|reference|ref|pin|council|uimhir|註冊編號|編號)){0,3}[.:#()]{0,2} ?";

/** A trait, words of which one must be in the text for the form to be worth trying, and the form. */
const forms: readonly (readonly [trait: string, cues: readonly string[], form: RegExp])[] = [
  ["hpcsa", ["mp", "dp", "ps", "ot", "dt"], pattern("(?<![a-z0-9])(?:mp|dp|ps|psy|ot|dt) ?-?0\\d{6}(?!\\d)")],
  ["hpcsa", ["hpcsa"], pattern(`(?<![a-z0-9])hpcsa${words}[a-z]{0,3} ?\\d{6,7}(?!\\d)`)],
  ["sanc", ["sanc"], pattern(`(?<![a-z0-9])sanc${words}\\d{7,8}(?!\\d)`)],
  ["sapc", ["sapc"], pattern(`(?<![a-z0-9])sapc${words}[py]?\\d{4,6}(?!\\d)`)],
  [
    "practice",
    ["pr", "bhf"],
    pattern("(?<![a-z0-9])(?:pr|bhf|praktyk|practice)(?: ?(?:no|nr|number|nommer|code)){0,2}[.:#]{0,2} ?0?\\d{6,7}(?!\\d)"),
  ],
  ["gmc", ["gmc"], pattern(`(?<![a-z0-9])gmc${words}\\d{7}(?!\\d)`)],
  ["nmc", ["nmc"], pattern(`(?<![a-z0-9])nmc${words}\\d{2}[a-z]\\d{4}[a-z](?![a-z0-9])`)],
  ["gphc", ["gphc"], pattern(`(?<![a-z0-9])gphc${words}\\d{7}(?!\\d)`)],
  ["gdc", ["gdc"], pattern(`(?<![a-z0-9])gdc${words}\\d{4,6}(?!\\d)`)],
  ["hcpc", ["hcpc"], pattern(`(?<![a-z0-9])hcpc${words}[a-z]{2}\\d{5,6}(?!\\d)`)],
  [
    "mchk",
    ["mchk", "medical council", "reg", "醫務委員會", "註冊"],
    pattern(`(?<![a-z0-9])(?:mchk|medical council|reg|registration|醫務委員會|註冊)${words}m ?\\d{5}(?!\\d)`),
  ],
  [
    "imc",
    ["imc", "mcrn", "medical council", "comhairle"],
    pattern(`(?<![a-z0-9])(?:imc|mcrn|medical council|comhairle na ndochtúirí leighis)${words}\\d{5,6}(?!\\d)`),
  ],
  ["nmbi", ["nmbi"], pattern(`(?<![a-z0-9])nmbi${words}\\d{5,8}(?!\\d)`)],
  ["psi", ["psi"], pattern(`(?<![a-z0-9])psi${words}\\d{4,6}(?!\\d)`)],
  ["coru", ["coru"], pattern(`(?<![a-z0-9])coru${words}[a-z]{2}\\d{6}(?!\\d)`)],
];

/** Whether four digits stand together anywhere: the patterns cost more than this look. */
function hasLongNumber({ lower }: Annotated): boolean {
  let run = 0;
  for (let i = 0; i < lower.length; i += 1) {
    const code = lower.charCodeAt(i);
    run = code >= 48 && code <= 57 ? run + 1 : 0;
    if (run === 4) return true;
  }
  return false;
}

function detect(text: Annotated): readonly Note[] {
  const notes: Note[] = [];
  if (!hasLongNumber(text)) return notes;
  for (const [trait, cues, form] of forms) {
    if (!cues.some((cue) => text.lower.includes(cue))) continue;
    for (const match of text.lower.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (notes.some((note) => note.start < end && note.end > start)) continue;
      notes.push({ kind: "practitioner", start, end, traits: [trait], strength: "strong" });
    }
  }
  return notes.sort((a, b) => a.start - b.start);
}
