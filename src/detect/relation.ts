import type { Annotated } from "../model/annotated.ts";
import type { Detector } from "../model/detector.ts";
import type { Hit } from "../model/hit.ts";
import type { Note } from "../model/note.ts";
import { gapKind, tokenKind } from "../model/tokens.ts";

/** Members of a family: the author's own, or somebody else's. */
export const relation: Detector = {
  kind: "relation",
  summary: "a member of a family",
  traits: {
    kin: "any member of a family",
    "author-kin": "of the author's own family: my mum",
    "patient-kin": "of somebody else's family: her husband, the son",
  },
  wants: tokenKind.word | tokenKind.han,
  needs: { signals: ["lists/relation"], digit: false },
  detect,
};

const own = new Set("my our mo ár ons wami wethu yami lami wam yam 我 咱".split(" "));
const others = new Set("his her their whose your sy haar hul hulle se wakhe yakhe lakhe bakhe hae 佢 人".split(" "));
/** Kin words that only qualify the one after them: "eldest daughter". */
const qualities = new Set("eldest youngest baby twin toddler".split(" "));
const articles = new Set("the this that die".split(" "));

const wordAt = ({ tokens, lower }: Annotated, i: number): string => (i < 0 ? "" : lower.slice(tokens.start[i], tokens.end[i]));

/** Kin who are a patient's even after a mere "the": "the son". "The sister" may be a nurse, "the family" anybody. */
const closeKin = new Set(
  "husband wife widow widower fiance fiancé fiancee boyfriend girlfriend mother father mum mom mam dad son daughter twin twins grandson granddaughter granny gran grandmother grandfather grandad ouma oupa gogo vrou seun dogter".split(
    " ",
  ),
);

function detect(text: Annotated): readonly Note[] {
  const notes: Note[] = [];
  let end = -1;
  const hits = longest(text.hits("lists/relation"));
  for (const [k, hit] of hits.entries()) {
    if (hit.first <= end || (qualities.has(wordAt(text, hit.first)) && hits[k + 1]?.first === hit.last + 1)) continue;
    end = hit.last;
    const whose =
      whoseKin(text, hit) ??
      (articles.has(wordAt(text, hit.first - 1)) && closeKin.has(wordAt(text, hit.first)) ? "patient-kin" : undefined);
    const traits = whose === undefined ? ["kin"] : ["kin", whose];
    notes.push({ kind: "relation", start: hit.start, end: hit.end, traits, strength: whose === "patient-kin" ? "fair" : "weak" });
  }
  return notes;
}

/** Of the hits that begin at one place the longest, in order. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  const byStart = new Map<number, Hit>();
  for (const hit of hits) {
    const known = byStart.get(hit.first);
    if (known === undefined || known.last < hit.last) byStart.set(hit.first, hit);
  }
  return [...byStart.values()].sort((a, b) => a.first - b.first);
}

/** Looks back over "little", "own", "eldest": at most two words, in the same clause. A possessive 's before it makes it somebody's too. */
function whoseKin(text: Annotated, hit: Hit): "author-kin" | "patient-kin" | undefined {
  const { tokens, plain } = text;
  for (let i = hit.first - 1; i >= Math.max(0, hit.first - 3); i -= 1) {
    if (((tokens.before[i + 1] ?? 0) & ~gapKind.quote) !== 0) return undefined;
    if (own.has(wordAt(text, i))) return "author-kin";
    if (others.has(wordAt(text, i))) return "patient-kin";
    const after = plain.slice(tokens.end[i] ?? 0, (tokens.end[i] ?? 0) + 2).toLowerCase();
    if (i === hit.first - 1 && (after === "'s" || after === "’s")) return "patient-kin";
  }
  return undefined;
}
