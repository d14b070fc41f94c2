import { pattern } from "../../text/pattern.ts";
import { matches } from "../scan.ts";
import type { Found } from "./found.ts";

/** The 124 postcode areas of the United Kingdom and the Crown dependencies (Royal Mail). */
const areas = new Set(
  (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS " +
    "HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO " +
    "SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
  ).split(" "),
);
/** The inward half never holds C, I, K, M, O or V: a dose such as "B12 5MG" falls out here. */
const postcode = pattern("([A-Z]{1,2})\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}");

/** The 139 routing keys of Ireland (Eircode). */
const routingKeys = new Set(
  (
    "A41 A42 A45 A63 A67 A75 A81 A82 A83 A84 A85 A86 A91 A92 A94 A96 A98 C15 D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 D16 D17 D18 " +
    "D20 D22 D24 D6W E21 E25 E32 E34 E41 E45 E53 E91 F12 F23 F26 F28 F31 F35 F42 F45 F52 F56 F91 F92 F93 F94 H12 H14 H16 H18 H23 H53 H54 H62 H65 H71 " +
    "H91 K32 K34 K36 K45 K56 K67 K78 N37 N39 N41 N91 P12 P14 P17 P24 P25 P31 P32 P36 P43 P47 P51 P56 P61 P67 P72 P75 P81 P85 R14 R21 R32 R35 R42 R45 " +
    "R51 R56 R93 R95 T12 T23 T34 T45 T56 V14 V15 V23 V31 V35 V42 V92 V93 V94 V95 W12 W23 W34 W91 X35 X42 X91 Y14 Y21 Y25 Y34 Y35"
  ).split(" "),
);
const eircode = pattern("([ACDEFHKNPRTVWXY]\\d[\\dW])[ -]?([\\dACDEFHKNPRTVWXY]{4})");

/** UK postcodes and Eircodes, in capitals as people write them. */
export function postalCodes(plain: string): Found[] {
  const found: Found[] = [];
  for (const match of matches(postcode, plain)) if (areas.has(match[1] ?? "")) found.push(of(match, "postcode"));
  for (const match of matches(eircode, plain))
    if (routingKeys.has(match[1] ?? "") && isMixed(match[2] ?? "")) found.push(of(match, "eircode"));
  return found;
}

const of = (match: RegExpExecArray, trait: string): Found => ({
  start: match.index,
  end: match.index + match[0].length,
  traits: [trait],
  strength: "strong",
});

/** The second half of an Eircode holds letters and digits: "T12 2024" and "A91 KEEP" are something else. */
function isMixed(unique: string): boolean {
  const digits = [...unique].filter((char) => char >= "0" && char <= "9").length;
  return digits > 0 && digits < unique.length;
}
