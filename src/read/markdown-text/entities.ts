const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
  "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
  "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring " +
  "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc " +
  "uuml yacute thorn yuml";

const others =
  "amp & lt < gt > quot \" apos ' ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ hellip … bull • trade ™ euro € dagger † " +
  "larr ← rarr → harr ↔ le ≤ ge ≥ ne ≠ asymp ≈ minus − alpha α beta β gamma γ delta δ mu μ sigma σ omega ω pi π lambda λ check ✓ hearts ♥ " +
  "star ☆ starf ★ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f prime ′ oelig œ OElig Œ scaron š Scaron Š";

const named = new Map<string, string>(latin.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)]));
const words = others.split(" ");
for (let at = 0; at + 1 < words.length; at += 2) named.set(words[at] ?? "", words[at + 1] ?? "");

/** The character reference at `at`, which holds "&": what it stands for and where it ends; undefined when it is none we know. */
export function entityAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const close = text.slice(at + 1, at + 34).indexOf(";");
  if (close < 1) return undefined;
  const name = text.slice(at + 1, at + 1 + close);
  const decoded = name.startsWith("#") ? numbered(name.slice(1)) : named.get(name);
  return decoded === undefined ? undefined : { text: decoded, end: at + close + 2 };
}

function numbered(digits: string): string | undefined {
  const hex = digits.startsWith("x") || digits.startsWith("X");
  const code = Number(hex ? `0x${digits.slice(1)}` : digits);
  if (!Number.isInteger(code) || code <= 0 || digits.length > 8) return undefined;
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}
