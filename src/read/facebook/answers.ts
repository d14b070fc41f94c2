import { passageAt, said } from "../meta/words.ts";
import type { Passage } from "../passage.ts";
import { pickList, pickMembers } from "../pick.ts";

type Path = readonly (string | number)[];

/** An answer of the owner's with what was asked. */
export interface Answer {
  readonly path: Path;
  readonly passages: readonly Passage[];
  readonly question: string | undefined;
}

const answerKeys = ["answer", "response", "reply"];

/** The answers in the lists of a record that stands at `base` of its element: to the questions of groups, in a dating profile. */
export function answersOf(record: unknown, base: Path): readonly Answer[] {
  return pickMembers(record).flatMap(([key, list]) =>
    pickList({ list }, "list").flatMap((item, index): Answer[] => {
      const passages = answerKeys.flatMap((answer) => passageAt(record, base, key, index, answer)).slice(0, 1);
      return passages.length === 0 ? [] : [{ path: [...base, key, index], passages, question: said(item, "question") }];
    }),
  );
}
