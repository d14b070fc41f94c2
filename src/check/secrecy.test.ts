import { expect, it } from "vitest";
import type { Post } from "../model/post.ts";
import type { Proof, Verdict } from "../model/verdict.ts";
import { evidenceOf } from "./evidence.ts";
import { excerptOf } from "./excerpt.ts";

const text = "Night done. Bed 4 did not make it.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const proof = (by: Proof["by"], words: string): Proof => ({ by, says: "", span: at(words), text: words });
const post = { text, origin: { place: () => ({}) } } as unknown as Post;

it("no evidence shows what the excerpt hides", () => {
  const proofs = [
    proof({ note: "place" }, "Bed 4"),
    proof({ signal: "own-patient" }, "Bed 4 did"),
    proof({ signal: "story/death" }, "did not make it"),
    proof({ learned: "patient-detail", chance: 0.9 }, "Night"),
    proof({ signal: "shift" }, "Night done"),
  ];
  const verdict: Verdict = { rule: "uk/x", span: at("Bed 4"), certainty: "high", lowered: false, proofs, identifying: [] };
  const hidden = excerptOf(post, verdict, "patient-detail").filter(({ identifies }) => identifies);
  expect(hidden.map((stretch) => stretch.text)).toEqual(["Night", "Bed 4"]);
  const shown = evidenceOf(post, verdict, "patient-detail").filter(({ identifies }) => !identifies);
  expect(shown.map((piece) => piece.text)).toEqual(["did not make it"]);
});
