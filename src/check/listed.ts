import { certainties } from "../model/certainty.ts";
import type { Connection } from "../model/connection.ts";
import type { Post } from "../model/post.ts";
import type { Sighting } from "../model/sighting.ts";
import type { Proof, Verdict } from "../model/verdict.ts";

/** The concern, and the name of its rule in every ruleset, that says what is wrong with naming a patient. */
export const namingConcern = "patient-identifier";

/** The concern, and the name of its rule in every ruleset, that says what is wrong with befriending a patient. */
export const contactConcern = "patient-contact";

/** A connection as something to judge: its name is all its words. */
export function connectionPost({ name, platform, at, place }: Connection): Post {
  return {
    id: `connection-${place.line}-${place.column}`,
    kind: "message",
    platform,
    path: place.path,
    text: name,
    origin: { place: () => place },
    at,
    audience: "unknown",
  };
}

/** The verdicts on a connection: somebody of the same name may be meant, so it is never more than something to look at. */
export function listedConnection(post: Post, sightings: readonly Sighting[], rules: readonly string[]): readonly Verdict[] {
  return withListed(post, [], sightings, rules).map((verdict) => ({
    ...verdict,
    lowered: true,
    certainty: verdict.certainty === "low" ? "low" : "medium",
    span: { start: 0, end: post.text.length },
  }));
}

/** The verdicts on a post, with what a list of patients adds to those of the rules that forbid naming a patient (`rules`, ids). */
export function withListed(
  post: Post,
  verdicts: readonly Verdict[],
  sightings: readonly Sighting[],
  rules: readonly string[],
): readonly Verdict[] {
  if (sightings.length === 0) return verdicts;
  const others = verdicts.filter(({ rule }) => !rules.includes(rule)).map((verdict) => hiding(verdict, sightings));
  return [
    ...others,
    ...rules.map((rule) =>
      joined(
        post,
        sightings,
        rule,
        verdicts.find((verdict) => verdict.rule === rule),
      ),
    ),
  ];
}

/** The same with the listed words masked wherever they are quoted: no detector need know them. */
const hiding = (verdict: Verdict, sightings: readonly Sighting[]): Verdict => ({
  ...verdict,
  identifying: [...verdict.identifying, ...sightings.map(({ span }) => span)],
});

/** One verdict a rule: what the list names stands beside what the rule itself saw. No excuse lowers it: the list says that this is a patient. */
function joined(post: Post, sightings: readonly Sighting[], rule: string, seen: Verdict | undefined): Verdict {
  const [first] = sightings;
  const spans = sightings.map(({ span }) => span);
  const proofs = spans.map(
    (span): Proof => ({
      by: { note: "listed-patient" },
      says: "Somebody on the list of patients",
      span,
      text: post.text.slice(span.start, span.end),
    }),
  );
  const surest = [...sightings.map(({ certainty }) => certainty), ...(seen === undefined ? [] : [seen.certainty])].sort(
    (a, b) => certainties.indexOf(a) - certainties.indexOf(b),
  );
  return {
    rule,
    span: seen?.span ?? first?.span ?? { start: 0, end: 0 },
    certainty: surest[0] ?? "low",
    lowered: false,
    proofs: [...proofs, ...(seen?.proofs ?? [])],
    identifying: [...spans, ...(seen?.identifying ?? [])],
    ...(seen?.particulars === undefined ? {} : { particulars: seen.particulars }),
  };
}
