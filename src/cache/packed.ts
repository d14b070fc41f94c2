import type { Post } from "../model/post.ts";
import type { Proof } from "../model/verdict.ts";

/**
 * Verdicts and glimpses without the words of the post: what proves something is kept as a stretch alone. Undefined where words would be
 * lost that stand elsewhere than in the post, as those of a context do.
 */
export function packed<T>(found: readonly T[], post: Post): readonly T[] | undefined {
  let isWhole = true;
  const without = withProofs(found, (proof) => {
    if (textAt(post, proof) !== proof.text) isWhole = false;
    return { ...proof, text: "" };
  });
  return isWhole ? without : undefined;
}

/** The same with the words of the post put back. */
export const unpacked = <T>(kept: readonly T[], post: Post): readonly T[] =>
  withProofs(kept, (proof) => ({ ...proof, text: textAt(post, proof) }));

const textAt = ({ text }: Post, { span }: Proof): string => (span === undefined ? "" : text.slice(span.start, span.end));

/** Proofs stand under `proofs` and `proof`, whatever holds them. JSON leaves out what is undefined, as the span of a proof may be. */
function withProofs<T>(value: readonly T[], change: (proof: Proof) => Proof): readonly T[] {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => {
        if (name === "proofs") return [name, (inner as readonly Proof[]).map(whole(change))];
        return name === "proof" ? [name, whole(change)(inner as Proof)] : [name, walk(inner)];
      }),
    );
  };
  return value.map((one) => walk(one) as T);
}

const whole =
  (change: (proof: Proof) => Proof) =>
  (proof: Proof): Proof => {
    const { by, says, span, text } = change(proof);
    return { by, says, span, text };
  };
