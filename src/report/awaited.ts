import type { Awaitable } from "../model/rule.ts";

/** What a rule waits for, so that its reader knows why it says nothing. */
export const awaited: Readonly<Record<Awaitable, string>> = {
  history: "several posts of one author, read together",
  media: "pictures and films, and what is written in their files",
  connections: "the friends and followers of an account",
  time: "the hour of a post, held against working time",
  settings: "the privacy settings of an account",
};
