import type { Learned, LearnedText } from "../model/learned.ts";

/** A learned model that is opened when the first post needs it: most runs of a hook never do. */
export function onDemand(open: () => Learned): Learned {
  let opened: Learned | undefined;
  let next: LearnedText | undefined;
  const ready = (): Learned => {
    opened ??= open();
    if (next !== undefined) opened.read(next);
    next = undefined;
    return opened;
  };
  return {
    read: (text) => {
      next = text;
    },
    chance: (concern, jurisdiction) => ready().chance(concern, jurisdiction),
    weighed: (concern, most) => ready().weighed(concern, most),
  };
}
