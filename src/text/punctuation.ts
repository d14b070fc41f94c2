import { gapKind } from "../model/tokens.ts";

const gaps = new Map<number, number>();
for (const mark of ",，、") gaps.set(mark.charCodeAt(0), gapKind.comma);
for (const mark of '"“”「」') gaps.set(mark.charCodeAt(0), gapKind.quote);
for (const mark of "'’‘/&*_`") gaps.set(mark.charCodeAt(0), 0);
gaps.set(0x3002 /* 。 */, gapKind.sentence);

/** What a mark that is no token leaves between the words around it; all others weigh as much as a semicolon. */
export const gapOf = (code: number): number => gaps.get(code) ?? gapKind.strong;
