import { expect, test } from "vitest";
import { isPlatformSentence } from "./stock-sentences.ts";

const sender = "Thandi Made-Up";

test.each([
  `${sender} sent an attachment.`,
  `${sender} sent a photo.`,
  `${sender} named the group Night shift.`,
  `${sender} left the group.`,
  `${sender} het 'n foto gestuur.`,
  "You sent an attachment.",
  "Reacted ❤ to your message",
  "Liked a message",
])("%s is the platform's", (text) => expect(isPlatformSentence(text, sender)).toBe(true));

test.each([
  "You sent a photo of the wrong leg, Séamus",
  "You called him what?",
  `${sender} here, the new sister on 4.`,
  "I sent a photo.",
  `${sender} sent a photo of bed 9 to the whole family.`,
  "Liked a message you wrote about the rota",
])("%s is the owner's", (text) => expect(isPlatformSentence(text, sender)).toBe(false));
